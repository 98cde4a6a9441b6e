"""Tokens of images and of a scanned document."""

from math import ceil, sqrt


# --8<-- [start:show]
def image_tokens(width, height, patch, limit):
    """Tokens of an image that is scaled down to at most `limit`."""

    def count(scale):
        return ceil(width * scale / patch) * ceil(height * scale / patch)

    scale = min(1.0, sqrt(limit * patch**2 / (width * height)))
    while count(scale) > limit:  # rounding up can exceed it
        scale *= 0.99
    return count(scale)


free = 10**9
photo = image_tokens(4032, 3024, 28, free)
page = image_tokens(1654, 2339, 28, free)  # A4 at 200 dots an inch
half = image_tokens(827, 1170, 28, free)
print("photo", photo, "page", page, "half the side", half)
print("page, at most 1,500:", image_tokens(1654, 2339, 28, 1_500))
turns, pages, words = 8, 30, 600  # tokens of a page's text
print(f"30 pages, 8 turns as images: {turns * pages * page:,}")
print(f"as text: {turns * pages * words:,}")
chosen = pages * words + turns * 3 * page  # read once, send three pages
print(f"text once, 3 page images a turn: {chosen:,}")
print(f"reading the images once before: {pages * page:,}")
# --8<-- [end:show]
assert photo == 144 * 108 and page == 60 * 84 and half == 30 * 42
assert image_tokens(29, 28, 28, free) == 2 and image_tokens(1, 1, 28, 9) == 1
for width, height in ((1654, 2339), (4032, 3024), (100, 9000), (500, 500)):
    for limit in (200, 1_500, 2_000):
        n = image_tokens(width, height, 28, limit)
        assert n <= limit
        whole = image_tokens(width, height, 28, free)
        assert n == whole if whole <= limit else n > 0.75 * limit
# page images kept in the history are sent again: 3, 6, ..., 24
kept = sum(3 * (i + 1) for i in range(turns)) * page
assert kept == 108 * page and kept > 4 * (chosen - pages * words)
# by hand: 2,800 by 1,400 pixels, patches of 28
assert image_tokens(2_800, 1_400, 28, free) == 5_000
assert image_tokens(1_400, 700, 28, free) == 1_250

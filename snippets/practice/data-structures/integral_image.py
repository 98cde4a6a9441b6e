"""Sums over any box from four entries of a table of prefix sums."""

import numpy as np


# --8<-- [start:show]
def integral(image):
    """Table (h + 1, w + 1): sums from the corner, of whole numbers."""
    h, w = image.shape
    table = np.zeros((h + 1, w + 1), dtype=np.int64)
    table[1:, 1:] = image.cumsum(axis=0, dtype=np.int64).cumsum(axis=1)
    return table


def box_sum(table, top, left, bottom, right):
    """Sum of image[top:bottom, left:right]."""
    return (
        table[bottom, right]
        - table[top, right]
        - table[bottom, left]
        + table[top, left]
    )


image = np.array([[3, 1, 4, 1], [5, 9, 2, 6], [5, 3, 5, 8]], dtype=np.uint8)
table = integral(image)
print(table)
print("box:", box_sum(table, 1, 1, 3, 3), image[1:3, 1:3].sum())
# --8<-- [end:show]
rng = np.random.default_rng(0)
for h, w in (1, 1), (4, 6), (5, 3):
    image = rng.integers(-9, 10, (h, w))
    table = integral(image)
    for top in range(h + 1):
        for bottom in range(top, h + 1):
            for left in range(w + 1):
                for right in range(left, w + 1):
                    direct = image[top:bottom, left:right].sum()
                    got = box_sum(table, top, left, bottom, right)
                    assert got == direct
bright = np.full((300, 400), 255, dtype=np.uint8)  # eight bits would overflow
assert box_sum(integral(bright), 0, 0, 300, 400) == 255 * 300 * 400
odd = 255 * 299 * 399  # float32 has no odd numbers of this size
assert int(box_sum(integral(bright), 0, 0, 299, 399)) == odd > 2**24
# The text: float32 counts whole numbers only up to 2 ** 24.
assert np.float32(2**24) + np.float32(1) == np.float32(2**24)
assert 255 * 300 * 400 > 2**24
# And 32 bits, with a sign, end at 8.4 million pixels of 255.
assert 255 * 8_400_000 < 2**31 <= 255 * 8_450_000
# The card's image and its follow-ups.
card = np.array([[2, 0, 1], [1, 3, 1], [4, 1, 2]])
assert integral(card)[1:, 1:].tolist() == [[2, 2, 3], [3, 6, 8], [7, 11, 15]]
assert box_sum(integral(card), 1, 1, 3, 3) == 7 == card[1:, 1:].sum()

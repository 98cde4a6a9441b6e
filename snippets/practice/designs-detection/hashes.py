"""A perceptual hash survives small edits; its radius sets false matches."""

import itertools
import math

import numpy as np
from scipy import stats


# --8<-- [start:show]
def hash_bits(image):
    """64 bits of a grey image (h, w): is a cell brighter than its left?"""
    h, w = image.shape
    rows, cols = np.arange(9) * h // 8, np.arange(10) * w // 9
    cells = np.array(
        [
            [image[a:b, c:d].mean() for c, d in itertools.pairwise(cols)]
            for a, b in itertools.pairwise(rows)
        ]
    )
    return (cells[:, 1:] > cells[:, :-1]).ravel()


# --8<-- [end:show]


def picture(rng, h=120, w=180):
    """A smooth random grey image with values in 0..1."""
    y, x = np.mgrid[0:h, 0:w]
    image = np.zeros((h, w))
    for _ in range(40):
        cy, cx = rng.uniform(0, h), rng.uniform(0, w)
        size = rng.uniform(8, 40)
        image += rng.normal() * np.exp(
            -((y - cy) ** 2 + (x - cx) ** 2) / (2 * size**2)
        )
    image -= image.min()
    return image / image.max()


# --8<-- [start:run]
rng = np.random.default_rng(0)
image = picture(rng)
copies = {
    "darker": 0.6 * image,
    "noisy": image + 0.05 * rng.normal(size=image.shape),
    "cropped by 4 %": image[5:, 7:],
    "mirrored": image[:, ::-1],
    "another": picture(rng),
}
own = hash_bits(image)
differ = {k: int(np.sum(own != hash_bits(v))) for k, v in copies.items()}
print("bits that differ:", differ)
pairs = 20e6 * 1e6  # images a day times hashes on the list
false = {r: pairs * stats.binom.cdf(r, 64, 0.5) for r in (4, 6, 10)}
for radius, number in false.items():
    print(f"radius {radius:2}: {number:9,.1f} false matches a day")
# --8<-- [end:run]
# words of 64 bits within r of one word, counted
for radius, number in false.items():
    words = sum(math.comb(64, k) for k in range(radius + 1))
    assert np.isclose(number, 2e13 * words / 2**64)
assert np.std(copies["noisy"] - image) < 0.06 < 0.1 < np.std(image)
assert copies["cropped by 4 %"].shape == (120 - 5, 180 - 7)
assert image.min() == 0 and image.max() == 1
assert max(differ["noisy"], differ["cropped by 4 %"]) <= 5
# the same bits by loops
cells = np.add.reduceat(
    np.add.reduceat(image, np.arange(8) * 15, 0), np.arange(9) * 20, 1
)
bits = [cells[i, j + 1] > cells[i, j] for i in range(8) for j in range(8)]
assert hash_bits(image).tolist() == bits and len(bits) == 64
for seed in range(1, 6):
    rng = np.random.default_rng(seed)
    image, other = picture(rng), picture(rng)
    own = hash_bits(image)
    assert np.array_equal(own, hash_bits(0.6 * image))
    assert np.sum(own != hash_bits(image[5:, 7:])) <= 10
    assert np.sum(own != hash_bits(image[:, ::-1])) > 20
    assert np.sum(own != hash_bits(other)) > 14
    # mirrored: the mirrored bits, each negated
    grid = own.reshape(8, 8)
    assert np.array_equal(
        hash_bits(image[:, ::-1]).reshape(8, 8), ~grid[:, ::-1]
    )

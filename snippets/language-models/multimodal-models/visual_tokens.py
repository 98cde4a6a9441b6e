"""From pixels to rows of a language model's width."""

import numpy as np

rng = np.random.default_rng(0)


# --8<-- [start:show]
def patches(image, p):
    """(H, W, C) image, sides multiples of p; (H/p * W/p, p*p*C) rows."""
    H, W, C = image.shape
    grid = image.reshape(H // p, p, W // p, p, C)
    return grid.transpose(0, 2, 1, 3, 4).reshape(-1, p * p * C)


def merge(Z, rows, cols):
    """Join each 2 by 2 block of neighbouring tokens into one, 4 times as
    wide; rows and cols are even."""
    blocks = Z.reshape(rows // 2, 2, cols // 2, 2, -1)
    return blocks.transpose(0, 2, 1, 3, 4).reshape(rows * cols // 4, -1)


image = rng.normal(size=(56, 84, 3))  # patches of 14: a grid of 4 by 6
P = patches(image, 14)
Z = P @ rng.normal(size=(588, 5))  # in place of the whole encoder
W_1, W_2 = rng.normal(size=(5, 8)), rng.normal(size=(8, 8))
print("patches", P.shape, " encoder", Z.shape, end="  ")
print("projector", (np.maximum(Z @ W_1, 0) @ W_2).shape)
print("merged before the projector:", merge(Z, 4, 6).shape)
# --8<-- [end:show]
for i in range(4):
    for j in range(6):
        block = image[14 * i : 14 * i + 14, 14 * j : 14 * j + 14]
        assert np.array_equal(P[6 * i + j], block.ravel())
for i in range(2):
    for j in range(3):
        first = 6 * 2 * i + 2 * j
        four = Z[[first, first + 1, first + 6, first + 7]].ravel()
        assert np.array_equal(merge(Z, 4, 6)[3 * i + j], four)
assert P.shape == (24, 14 * 14 * 3) and merge(Z, 4, 6).shape == (6, 20)

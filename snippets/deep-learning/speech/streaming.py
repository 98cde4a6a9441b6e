"""How far into the future a stack of attention layers looks."""

import numpy as np


# --8<-- [start:show]
def ahead_mask(n, ahead):
    i = np.arange(n)
    return i[None, :] <= i[:, None] + ahead  # query i sees key j


def chunk_mask(n, size, left=None):
    c = np.arange(n) // size  # the chunk of each frame
    mask = c[None, :] <= c[:, None]
    if left is not None:  # chunks of the past that are kept
        mask &= c[None, :] >= c[:, None] - left
    return mask


def look_ahead(mask, layers):
    reach = np.eye(len(mask), dtype=bool)
    for _ in range(layers):
        reach = reach @ mask  # what the output depends on
    far = np.array([row.nonzero()[0].max() for row in reach])
    return (far - np.arange(len(mask)))[: len(mask) // 2]


for name, mask in (
    ("3 frames", ahead_mask(120, 3)),
    ("chunks of 12", chunk_mask(120, 12, left=2)),
):
    w1, w12 = (40 * look_ahead(mask, k) for k in (1, 12))
    print(f"{name:13} 1 layer: at most {w1.max()} ms;", end=" ")
    print(f"12 layers: at most {w12.max()}, mean {w12.mean():.0f} ms")
# --8<-- [end:show]
for layers in (1, 2, 5, 12):
    assert (look_ahead(ahead_mask(120, 3), layers) == 3 * layers).all()
    w = look_ahead(chunk_mask(120, 12, left=2), layers)
    assert (w[:12] == np.arange(11, -1, -1)).all() and w.max() == 11
m = chunk_mask(10, 4, left=1)
assert m[8].tolist() == [False] * 4 + [True] * 6 and m[3, 0] and not m[3, 4]

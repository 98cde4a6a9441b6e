"""Nearest descriptors, the ratio test, and a scene with repeated windows."""

import numpy as np
from scipy.spatial.distance import cdist


# --8<-- [start:show]
def ratio_matches(A, B, ratio=0.8):
    """A (n, d), B (m, d), m >= 2: pairs whose best is clearly the best."""
    D = np.sqrt(((A[:, None] - B[None]) ** 2).sum(axis=2))
    order = np.argsort(D, axis=1)
    i = np.arange(len(A))
    best, runner_up = D[i, order[:, 0]], D[i, order[:, 1]]
    keep = best < ratio * runner_up
    return np.stack([i[keep], order[keep, 0]], axis=1)


rng = np.random.default_rng(0)
unique = rng.normal(size=(60, 32))  # 60 places that look like no other
window = np.tile(rng.normal(size=32), (40, 1))  # 40 windows, all alike
first = np.concatenate([unique, window]) + 0.2 * rng.normal(size=(100, 32))
second = np.concatenate([unique, window]) + 0.2 * rng.normal(size=(100, 32))
second = second[:80]  # the last 20 windows are out of sight
for ratio in (np.inf, 0.8):
    i, j = ratio_matches(first, second, ratio).T
    print(f"ratio {ratio}: {len(i)} matches, {(i == j).sum()} right")
# --8<-- [end:show]
# The wrong ones are all windows, and all of them are dropped.
i, j = ratio_matches(first, second, np.inf).T
assert (i[i < 60] == j[i < 60]).all() and (i == j).sum() == 60
assert (ratio_matches(first, second)[:, 0] < 60).all()
for seed in range(10):
    rng = np.random.default_rng(seed)
    base = np.concatenate([rng.normal(size=(60, 32)),
                           np.tile(rng.normal(size=32), (40, 1))])  # fmt: skip
    A, B = base + 0.2 * rng.normal(size=(2, 100, 32))
    B = B[:80]
    i, j = ratio_matches(A, B, np.inf).T
    D = cdist(A, B)
    assert (j == D.argmin(axis=1)).all() and len(i) == 100
    kept = ratio_matches(A, B, 0.8)
    two = np.sort(D, axis=1)[:, :2]
    assert (kept[:, 0] == np.flatnonzero(two[:, 0] < 0.8 * two[:, 1])).all()
    # Without the test at least 20 are wrong: their partners are not there.
    assert (i != j).sum() >= 20
    right = kept[:, 0] == kept[:, 1]
    assert right.mean() > 0.95 and right.sum() >= 58
# Bits: unpacked, the squared Euclidean distance counts what differs.
bits = rng.integers(0, 2, size=(2, 5, 256))
ham = (bits[0][:, None] != bits[1][None]).sum(axis=2)
assert np.allclose(cdist(bits[0], bits[1]) ** 2, ham)

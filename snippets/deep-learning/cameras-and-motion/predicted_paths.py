"""minADE and minFDE of several predicted paths."""

import numpy as np


# --8<-- [start:show]
def min_ade_fde(paths, truth):
    """paths (K, T, 2), truth (T, 2): least mean and least final distance."""
    distance = np.linalg.norm(paths - truth, axis=2)  # (K, T)
    return distance.mean(axis=1).min(), distance[:, -1].min()


truth = np.array([[1, 0], [2, 0], [3, 0], [4, 0]])
straight = truth + np.array([[0, 0], [0, 0], [0, 1], [0, 3]])
parallel = truth + np.array([0, 1.5])
paths = np.stack([straight, parallel])
print("minADE {:.2f}, minFDE {:.2f}".format(*min_ade_fde(paths, truth)))
# --8<-- [end:show]
# The paths: the least mean and the least end belong to different ones.
ade, fde = min_ade_fde(paths, truth)
assert np.isclose(ade, (0 + 0 + 1 + 3) / 4) and np.isclose(fde, 1.5)
rng = np.random.default_rng(0)
many = rng.normal(size=(12, 7, 2))
real = rng.normal(size=(7, 2))
each = [min_ade_fde(many[:k], real) for k in range(1, 13)]
assert (np.diff(each, axis=0) <= 0).all() and each[-1][0] < each[0][0]
loop = min(sum(np.hypot(*(p - q)) for p, q in zip(m, real, strict=True)) / 7
           for m in many)  # fmt: skip
assert np.isclose(each[-1][0], loop)

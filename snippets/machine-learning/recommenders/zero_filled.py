"""A rank-one table with holes: filled with zeros, and fitted where seen."""

import numpy as np

# --8<-- [start:show]
R = np.outer([1.0, 2, 1, 2], [1, 2, 2, 1])  # the truth, rank one
seen = np.array([[1, 1, 0, 0], [1, 0, 1, 0], [0, 1, 1, 1], [0, 1, 0, 1]]) == 1

left, size, right = np.linalg.svd(np.where(seen, R, 0))
filled = size[0] * np.outer(left[:, 0], right[0])

v = np.ones(4)
for _ in range(200):  # least squares over the seen cells, in turns
    u = (np.where(seen, R, 0) @ v) / (seen @ v**2)
    v = (np.where(seen, R, 0).T @ u) / (seen.T @ u**2)
print("hidden truth      ", R[~seen])
print("zeros, then SVD   ", filled[~seen].round(1))
print("seen cells only   ", np.outer(u, v)[~seen].round(1))
# --8<-- [end:show]

# By hand: users 2 and 4 rate twice as high as 1 and 3, who are alike.
assert (R[1] == 2 * R[0]).all() and (R[1::2] == 2 * R[::2]).all()
assert (R[0] == R[0, ::-1]).all() and R[0, 1] == 2 * R[0, 0] == 2
assert seen.sum() == 9 and (seen.sum(axis=1) == [2, 2, 3, 2]).all()
assert (seen.sum(axis=0) == [2, 3, 2, 2]).all()
ratio = filled[~seen] / R[~seen]
assert 0.35 < ratio.min() and ratio.max() < 0.65  # about half

assert np.allclose(np.outer(u, v), R, atol=1e-6)
assert (filled[~seen] < R[~seen]).all()
# The SVD is the best fit of rank one to the zeros as well as to the ratings.
rng = np.random.default_rng(0)
Z = np.where(seen, R, 0)
for _ in range(200):
    other = np.outer(left[:, 0], right[0]) * size[0]
    other = other + 0.1 * np.outer(rng.normal(size=4), right[0])
    assert np.sum((Z - other) ** 2) >= np.sum((Z - filled) ** 2)

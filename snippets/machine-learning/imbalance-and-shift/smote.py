"""SMOTE from scratch: new positives between neighbouring positives."""

import numpy as np
from scipy.spatial.distance import cdist


# --8<-- [start:show]
def smote(X, m, k, rng):
    """m points between rows of X (n, d) and one of their k nearest."""
    if not 1 <= k < len(X):
        raise ValueError("k must be at least 1 and less than len(X)")
    X = np.asarray(X, dtype=float)  # counts too
    distance = cdist(X, X)  # of all pairs, by SciPy
    np.fill_diagonal(distance, np.inf)  # not its own neighbour
    near = np.argsort(distance, axis=1)[:, :k]  # k smallest
    i = rng.integers(len(X), size=m)
    j = near[i, rng.integers(k, size=m)]
    u = rng.uniform(size=(m, 1))  # one u for all features of a row
    return X[i] + u * (X[j] - X[i])


X = np.array([[0.0, 0.0], [2.0, 1.0], [8.0, 0.0]])
print(smote(X, 4, 1, np.random.default_rng(0)).round(2))
# --8<-- [end:show]

# The text: three points on the segment from (0, 0) to (2, 1), and one of
# that from (8, 0) to (2, 1).
far, *rest = smote(X, 4, 1, np.random.default_rng(0))
u = (8 - far[0]) / 6
assert np.allclose(far[1], u) and round(u, 2) == 0.04
assert all(np.isclose(a, 2 * b) and 0 < b < 1 for a, b in rest)
rng = np.random.default_rng(1)
X = rng.normal(size=(30, 3)) * [1, 4, 0.5] + [5, 0, -2]
k = 4
new = smote(X, 300, k, rng)
assert new.shape == (300, 3) and smote(X, 0, k, rng).shape == (0, 3)
D = np.linalg.norm(X[:, None] - X, axis=2)
pairs = [(a, b) for a in range(30) for b in np.argsort(D[a])[1 : k + 1]]
used = set()
for x in new:  # each lies inside a segment to one of the k nearest
    gap = [
        np.linalg.norm(X[a] - x) + np.linalg.norm(X[b] - x) - D[a, b]
        for a, b in pairs
    ]
    assert min(gap) < 1e-9
    used.add(pairs[int(np.argmin(gap))])
assert len({a for a, _ in used}) > 25  # all rows take part
assert len(used) > 60  # and more than one neighbour of each
# A duplicate is a neighbour like any other.
Z = np.array([[1.0, 2.0], [1.0, 2.0], [5.0, 0.0]])
assert len(smote(Z, 5, 2, rng)) == 5
for bad in (0, 3):
    try:
        smote(Z, 1, bad, rng)
    except ValueError:
        continue
    raise AssertionError("k out of range was accepted")
# Here it shrinks the spread: a mean of two points varies less than one.
assert np.all(smote(X, 4000, k, rng).std(axis=0) < X.std(axis=0))
# A far point's whole segment is reached: uniform between 1 and 10.
new = smote([[0], [1], [10]], 3000, 1, rng)
assert abs(np.median(new[new > 1]) - 5.5) < 0.5
# A large mean, as of times in seconds, hides no neighbour.
late = np.array([[0], [5], [20], [25]]) + 1_700_000_000
new = smote(late, 500, 1, rng) - late[0]
assert np.all((new <= 5.001) | (new >= 19.999))
# A far hub that is a neighbour too often widens its own feature.
X = np.vstack([np.eye(30), np.full(30, 1 / 30)])
X = np.c_[X, np.append(np.zeros(30), 0.9)]
new = smote(X, 4000, 1, rng)
assert new[:, -1].std() > 1.3 * X[:, -1].std()
assert new.var(axis=0).sum() < 0.7 * X.var(axis=0).sum()

"""Mini-batch k-means: each centre is a running mean of what it was given."""

import numpy as np
from scipy.spatial.distance import cdist
from sklearn.cluster import KMeans
from sklearn.datasets import load_digits


# --8<-- [start:show]
def mini_batch(X, C, batch, steps, rng):
    """Centres (k, d) after `steps` batches, started at C."""
    C, count = np.array(C, dtype=float), np.zeros(len(C))
    for _ in range(steps):
        B = X[rng.integers(len(X), size=batch)]
        labels = ((B[:, None] - C) ** 2).sum(axis=2).argmin(axis=1)
        for x, j in zip(B, labels, strict=True):
            count[j] += 1
            C[j] += (x - C[j]) / count[j]  # step size 1 / count
    return C


def loss(X, C):
    return ((X[:, None] - C) ** 2).sum(axis=2).min(axis=1).sum()


X = load_digits().data  # (1797, 64)
rng = np.random.default_rng(0)
start = X[rng.choice(len(X), 10, replace=False)]
full = KMeans(10, init=start, n_init=1).fit(X)
print("all the data: distances", full.n_iter_ * len(X) * 10)
for steps in (5, 20, 80):
    C = mini_batch(X, start, 64, steps, rng)
    print(
        f"{steps:3d} batches: distances {steps * 64 * 10:6d}"
        f"   J / full J {loss(X, C) / full.inertia_:.2f}"
    )
# --8<-- [end:show]

# A fifth of the distances. The centres are means of all points they were given,
# also in the last of the text's three runs.
assert 5 * steps * 64 < full.n_iter_ * len(X)
again = np.random.default_rng(0)
again.choice(len(X), 10, replace=False)
for batches in (5, 20, 80):
    M, given, labels = start, np.empty((0, 64)), np.empty(0, dtype=int)
    for _ in range(batches):
        B = X[again.integers(len(X), size=64)]
        labels = np.append(labels, cdist(B, M).argmin(axis=1))
        given = np.vstack([given, B])
        member = labels == np.arange(10)[:, None]
        size = member.sum(axis=1, keepdims=True)
        M = np.where(size > 0, member @ given / np.maximum(size, 1), start)
assert np.allclose(C, M)


# With one batch that is the data, a centre is the mean of its points.
class Everything:
    def integers(self, high, size):
        return np.arange(high)


one = mini_batch(X, start, len(X), 1, Everything())
labels = ((X[:, None] - start) ** 2).sum(axis=2).argmin(axis=1)
for j in range(10):
    assert np.allclose(one[j], X[labels == j].mean(axis=0))
for s in range(5):
    rng = np.random.default_rng(s)
    begin = X[rng.choice(len(X), 10, replace=False)]
    least = KMeans(10, init=begin, n_init=1).fit(X).inertia_
    far, near = (
        loss(X, mini_batch(X, begin, 64, steps, rng)) for steps in (2, 80)
    )
    assert near < far and near < 1.2 * least
assert np.isclose(loss(X, full.cluster_centers_), full.inertia_)

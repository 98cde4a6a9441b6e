"""Mini-batch k-means: each centre is a running mean of what it was given."""

import numpy as np
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

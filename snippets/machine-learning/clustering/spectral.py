"""Spectral clustering of two moons."""

import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import make_moons
from sklearn.metrics import adjusted_rand_score


# --8<-- [start:show]
def spectral(X, k, neighbours):
    """Weights (n, n), new features (n, k) and k + 1 smallest eigenvalues."""
    D = ((X[:, None] - X) ** 2).sum(axis=2)
    np.fill_diagonal(D, np.inf)  # nobody is its own neighbour
    nearest = D.argsort(axis=1)[:, :neighbours]
    W = np.zeros_like(D)
    np.put_along_axis(W, nearest, 1.0, axis=1)
    W = (W + W.T) / 2  # weight 1 if both list each other
    degree = W.sum(axis=1)
    root = np.sqrt(np.outer(degree, degree))
    values, V = np.linalg.eigh(np.eye(len(X)) - W / root)
    return W, V[:, :k] / np.sqrt(degree)[:, None], values[: k + 1]


X, side = make_moons(300, noise=0.05, random_state=0)
W, rows, values = spectral(X, 2, neighbours=10)
for name, Z in (("k-means ", X), ("spectral", rows)):
    labels = KMeans(2, n_init=10, random_state=0).fit_predict(Z)
    print(f"{name}  {adjusted_rand_score(side, labels):.1f}")
print("smallest eigenvalues", np.round(np.abs(values), 4))
# --8<-- [end:show]

assert values[2] > 4 * values[1] and len(values) == 3
shown = values


def cluster(X):
    W, rows, values = spectral(X, 2, 10)
    degree = W.sum(axis=1)
    # The features are eigenvectors of L f = lambda diag(d) f.
    left = np.diag(degree) @ rows - W @ rows
    assert np.allclose(left, degree[:, None] * rows * values[:2], atol=1e-10)
    assert np.array_equal(W, W.T) and not np.diag(W).any()
    found = KMeans(2, n_init=10, random_state=0).fit_predict(rows)
    return found, values


for seed in range(5):
    Z, truth = make_moons(300, noise=0.05, random_state=seed)
    found, values = cluster(Z)
    assert adjusted_rand_score(truth, found) > 0.95
    assert abs(values[0]) < 1e-9 and values[1] < values[2]
    if seed == 0:  # the listing's moons
        assert np.allclose(values, shown)
# Two components: two zeros. Rows are then equal within a component.
rng = np.random.default_rng(0)
apart = np.vstack([rng.normal(size=(20, 2)), 50 + rng.normal(size=(35, 2))])
found, values = cluster(apart)
assert np.allclose(values[:2], 0, atol=1e-9) and values[2] > 1e-3
assert sorted(np.bincount(found)) == [20, 35]
# Copies of a point are its neighbours; the point itself is not.
twice, _, _ = spectral(np.repeat(X[:20], 2, axis=0), 2, 3)
assert not np.diag(twice).any() and np.all(np.diag(twice, 1)[::2] == 1)

"""Kernel PCA: centre the Gram matrix, take its leading eigenvectors."""

import numpy as np
from sklearn.decomposition import PCA, KernelPCA
from sklearn.metrics.pairwise import rbf_kernel


def rings(n, rng):
    """A ring of radius 1 inside one of radius 3, a little noisy."""
    y = np.repeat([0, 1], n)
    radius = np.where(y, 3, 1) + rng.normal(scale=0.15, size=2 * n)
    angle = rng.uniform(0, 2 * np.pi, 2 * n)
    return radius[:, None] * np.c_[np.cos(angle), np.sin(angle)], y


# --8<-- [start:show]
def kernel_pca(K, k):
    """Scores (n, k) from a positive semidefinite Gram matrix K (n, n)."""
    mean = K.mean(axis=0)
    centred = K - mean - mean[:, None] + K.mean()
    variances, vectors = np.linalg.eigh(centred)  # upwards
    top = np.maximum(variances[::-1][:k], 0)  # rounding may go below 0
    return vectors[:, ::-1][:, :k] * np.sqrt(top)


def best_cut(scores, y):
    """Accuracy of the best single threshold on these scores."""
    share = [np.mean((scores > cut) == y) for cut in scores]
    return max(max(share), 1 - min(share))  # either side may be class 1


X, y = rings(100, np.random.default_rng(0))
square = np.sum((X[:, None] - X) ** 2, axis=2)
for name, K, k in (
    ("linear", X @ X.T, 2),
    ("gamma 0.5", np.exp(-0.5 * square), 3),
    ("gamma 2", np.exp(-2 * square), 3),
):
    cuts = [best_cut(s, y) for s in kernel_pca(K, k).T]
    print(f"{name:9}", *(f"{cut:.2f}" for cut in cuts))
    # --8<-- [end:show]

    # The names say which kernel it is; PCA has no more components than columns.
    if name == "linear":
        assert len(cuts) == X.shape[1]
    else:
        assert np.allclose(K, rbf_kernel(X, gamma=float(name.split()[1])))

assert len(X) == 200 and len(cuts) == 3 and np.argmax(cuts) == 2
assert best_cut(np.arange(4.0), np.array([1, 1, 0, 0])) == 1  # either side

for seed in range(5):
    rng = np.random.default_rng(seed)
    X, y = rings(100, rng)
    square = np.sum((X[:, None] - X) ** 2, axis=2)
    assert best_cut(kernel_pca(np.exp(-0.5 * square), 1)[:, 0], y) > 0.98
    assert max(best_cut(s, y) for s in kernel_pca(X @ X.T, 2).T) < 0.85
    wide = kernel_pca(np.exp(-2 * square), 3).T
    assert best_cut(wide[0], y) < 0.85
    for scores in wide[:2]:  # they vary along the inner ring
        assert np.sum(scores[y == 0] ** 2) > 0.8 * np.sum(scores**2)
rng = np.random.default_rng(0)
Y = rng.normal(size=(30, 5)) @ rng.normal(size=(5, 5)) + 2
# The linear kernel gives PCA, also with more columns than rows.
for data in (Y, Y[:4]):
    linear = PCA(3).fit_transform(data)
    assert np.allclose(np.abs(kernel_pca(data @ data.T, 3)), np.abs(linear))
    # Classical scaling: distances alone give it too.
    square = np.sum((data[:, None] - data) ** 2, axis=2)
    assert np.allclose(np.abs(kernel_pca(-square / 2, 3)), np.abs(linear))
# A singular Gram matrix has 24 variances of zero, some rounded below it.
assert np.allclose(kernel_pca(Y @ Y.T, 30)[:, 5:], 0, atol=1e-6)
square = np.sum((Y[:, None] - Y) ** 2, axis=2)
library = KernelPCA(4, kernel="rbf", gamma=0.1).fit_transform(Y)
mine = kernel_pca(np.exp(-0.1 * square), 4)
assert np.allclose(np.abs(mine), np.abs(library))
assert np.allclose(kernel_pca(np.full((6, 6), 2.0), 2), 0)  # one point only

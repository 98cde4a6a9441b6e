"""PCA by the SVD of the centred data, in six lines."""

import numpy as np
from sklearn.decomposition import PCA


# --8<-- [start:show]
def pca(X, k):
    """Mean (d,), axes (k, d), variances (k,) and scores (n, k) of X (n, d)."""
    mean = X.mean(axis=0)
    U, s, Vt = np.linalg.svd(X - mean, full_matrices=False)
    variances = s[:k] ** 2 / (len(X) - 1)
    return mean, Vt[:k], variances, U[:, :k] * s[:k]


X = np.array([[7.0, 5.0], [3.0, 1.0], [6.0, 2.0], [4.0, 4.0]])
mean, axes, variances, scores = pca(X, 2)
print("variances", np.round(variances, 4))
print("shares   ", np.round(variances / variances.sum(), 4))
sign = np.sign(axes[:, :1])  # an axis has no sign of its own: choose
print("axes (rows)", np.round(sign * axes, 4).tolist())
print("scores", (np.round(scores * sign.T, 4) + 0.0).tolist())
# --8<-- [end:show]

assert np.allclose(variances, [16 / 3, 4 / 3])
assert np.allclose(np.abs(scores[:, 0]), [np.sqrt(8), np.sqrt(8), 0, 0])
rng = np.random.default_rng(0)
for n, d, k in ((30, 4, 4), (30, 4, 2), (5, 9, 4)):  # also d > n
    Y = rng.normal(size=(n, d)) @ rng.normal(size=(d, d)) + 3
    mean, axes, variances, scores = pca(Y, k)
    library = PCA(n_components=k, svd_solver="full").fit(Y)
    assert np.allclose(variances, library.explained_variance_)
    assert np.allclose(
        np.abs(axes @ library.components_.T), np.eye(k), atol=1e-6
    )
    assert np.allclose(scores, (Y - mean) @ axes.T)
    assert np.allclose(np.cov(scores.T), np.diag(variances))
    lam = np.linalg.eigvalsh(np.cov(Y.T))[::-1]  # by the covariance matrix
    assert np.allclose(lam[:k], variances)
    lost = np.sum((Y - mean - scores @ axes) ** 2)  # Eckart-Young
    s = np.linalg.svd(Y - mean, compute_uv=False)
    assert np.isclose(lost, np.sum(s[k:] ** 2), atol=1e-9)
# For tall data the library's default is the covariance: it loses 1e-9.
left, _ = np.linalg.qr(rng.normal(size=(60, 4)))
left, _ = np.linalg.qr(left - left.mean(axis=0))  # centred
right, _ = np.linalg.qr(rng.normal(size=(4, 4)))
wanted = np.array([1.0, 1e-3, 1e-5, 1e-9])
tall = left * wanted @ right
default = PCA().fit(tall).singular_values_
full = PCA(svd_solver="full").fit(tall).singular_values_
assert np.allclose(full / wanted, 1, atol=1e-3)
assert np.allclose(default[:3] / wanted[:3], 1, atol=1e-3)
assert not np.isclose(default[3] / wanted[3], 1, atol=0.1)

Z = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 0.0], [3.0, 2.0]])  # the card
_, axes, variances, scores = pca(Z, 2)
assert np.allclose(variances, [4, 4 / 3])
assert np.allclose(np.abs(axes), 1 / np.sqrt(2)) and axes[0].prod() < 0
sign = np.sign(axes[0, 0])
wanted = np.sqrt(2) * np.array([-1, -1, 2, 0])
assert np.allclose(sign * scores[:, 0], wanted)
new = np.array([4.0, 3.0]) - Z.mean(axis=0)
assert np.isclose(new @ axes[0], 0)
raw = np.linalg.svd(Z)[2][0]  # without centring
assert np.allclose(np.abs(raw), [0.85, 0.53], atol=0.005)

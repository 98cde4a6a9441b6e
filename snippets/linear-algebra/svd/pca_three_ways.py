"""PCA of four points: SVD, covariance eigendecomposition, scikit-learn."""

import numpy as np
from sklearn.decomposition import PCA

X = np.array([[7.0, 5.0], [3.0, 1.0], [6.0, 2.0], [4.0, 4.0]])
n = len(X)
X_c = X - X.mean(axis=0)

U, s, Vt = np.linalg.svd(X_c, full_matrices=False)
sign = np.sign(Vt[:, :1])  # choose: first entry of every axis positive
U, Vt = U * sign.T, Vt * sign
scores = U * s

lam, Q = np.linalg.eigh(X_c.T @ X_c / (n - 1))
lam, Q = lam[::-1], Q[:, ::-1]  # eigh sorts upwards
pca = PCA(n_components=2, svd_solver="full").fit(X)

print("singular values   ", np.round(s, 4))
print("explained variance", np.round(s**2 / (n - 1), 4))
print("share             ", np.round(s**2 / np.sum(s**2), 4))
print("axes (rows)       ", np.round(Vt, 4).tolist())
print("scores            ", (np.round(scores, 4) + 0.0).tolist())

assert np.allclose(lam, s**2 / (n - 1))
assert np.allclose(np.abs(Q.T @ Vt.T), np.eye(2))  # same axes up to sign
assert np.allclose(scores, X_c @ Vt.T)
assert np.allclose(pca.explained_variance_, lam)
assert np.allclose(np.abs(pca.components_ @ Vt.T), np.eye(2))
assert np.allclose(np.abs(pca.transform(X)), np.abs(scores))
assert np.allclose(scores.T @ scores, np.diag(s**2))  # uncorrelated

kept = X.mean(axis=0) + np.outer(scores[:, 0], Vt[0])
assert np.isclose(np.sum((X - kept) ** 2), s[1] ** 2)  # Eckart-Young

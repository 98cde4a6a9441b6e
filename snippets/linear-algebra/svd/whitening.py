"""PCA and ZCA whitening from one SVD, and what they do to noise."""

import numpy as np
from sklearn.datasets import load_iris
from sklearn.decomposition import PCA

X = load_iris().data
n, d = X.shape
X_c = X - X.mean(axis=0)
U, s, Vt = np.linalg.svd(X_c, full_matrices=False)

W = Vt.T * np.sqrt(n - 1) / s  # d x d, X_c W has identity covariance
pca_white = X_c @ W
zca_white = pca_white @ Vt  # rotate back: closest to X_c of all whitenings

print("variances before", np.round(s**2 / (n - 1), 4))
print("gain per axis   ", np.round(np.sqrt(n - 1) / s, 2))

assert np.allclose(pca_white, np.sqrt(n - 1) * U)
for Z in (pca_white, zca_white):
    assert np.allclose(np.cov(Z.T), np.eye(d))
library = PCA(whiten=True, svd_solver="full").fit_transform(X)
assert np.allclose(np.abs(library), np.abs(pca_white))


def distance(Z):
    return np.linalg.norm(Z - X_c)


rng = np.random.default_rng(0)
for _ in range(500):  # any rotation of a whitening is a whitening
    R, _ = np.linalg.qr(rng.normal(size=(d, d)))
    assert np.allclose(np.cov((pca_white @ R).T), np.eye(d))
    assert distance(pca_white @ R) > distance(zca_white)
print(f"distance moved: PCA {distance(pca_white):.2f}", end="  ")
print(f"ZCA {distance(zca_white):.2f}")

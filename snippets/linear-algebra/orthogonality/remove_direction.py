"""Project a concept direction out of embeddings, and what stays behind."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import PolynomialFeatures

rng = np.random.default_rng(0)
n, d = 2000, 6
z = np.tile([0, 1], n // 2)  # the concept to remove
X = rng.normal(size=(n, d)) @ rng.normal(size=(d, d))
X[:, 0] *= 1 + 2 * z  # it also triples the spread of one coordinate
X += np.outer(z, [1.0, -4.0, 3.0, 0.0, 2.0, 1.0])

u = X[z == 1].mean(axis=0) - X[z == 0].mean(axis=0)
u /= np.linalg.norm(u)
C = X - np.outer(X @ u, u)  # rows x - u u^T x; no d x d matrix is formed
assert np.allclose(C, X @ (np.eye(d) - np.outer(u, u)))
assert np.allclose(C @ u, 0)
assert np.linalg.matrix_rank(C, tol=1e-8) == d - 1
assert np.allclose(C - np.outer(C @ u, u), C)  # once is enough

square = PolynomialFeatures(2, include_bias=False)
for name, M in (("before", X), ("after", C)):
    gap = np.linalg.norm(M[z == 1].mean(axis=0) - M[z == 0].mean(axis=0))
    accuracy = []
    for features in (M, square.fit_transform(M)):
        features = features / features.std(axis=0)
        probe = LogisticRegression(max_iter=5000)
        accuracy.append(probe.fit(features, z).score(features, z))
    print(f"{name:6}  gap of class means {gap:.2f}", end="  ")
    print(f"linear probe {accuracy[0]:.2f}  quadratic {accuracy[1]:.2f}")
assert accuracy[0] < 0.55 < 0.6 < accuracy[1]

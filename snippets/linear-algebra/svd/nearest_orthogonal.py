"""U V^T is the orthogonal matrix nearest to A; Procrustes alignment."""

import numpy as np
from scipy.linalg import orthogonal_procrustes

A = np.array([[3.0, 0.0], [4.0, 5.0]])
U, s, Vt = np.linalg.svd(A)
R = U @ Vt
print("nearest orthogonal:", np.round(R, 4).tolist())
print(f"distance {np.linalg.norm(A - R):.4f}")
assert np.isclose(np.linalg.norm(A - R) ** 2, np.sum((s - 1) ** 2))

t = np.linspace(0, 2 * np.pi, 721)
for flip in (1, -1):  # every orthogonal 2x2 matrix, on a grid
    for a in t:
        c, d = np.cos(a), np.sin(a)
        Q = np.array([[c, -flip * d], [d, flip * c]])
        assert np.linalg.norm(A - Q) >= np.linalg.norm(A - R) - 1e-12

rng = np.random.default_rng(0)
X = rng.normal(size=(20, 3))
true, _ = np.linalg.qr(rng.normal(size=(3, 3)))
Y = X @ true + 0.01 * rng.normal(size=(20, 3))
P, _, Qt = np.linalg.svd(X.T @ Y)
assert np.allclose(P @ Qt, orthogonal_procrustes(X, Y)[0])
assert np.linalg.norm(P @ Qt - true) < 0.05

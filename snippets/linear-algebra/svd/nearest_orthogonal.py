"""The nearest orthogonal matrix, by the SVD and by products alone."""

import numpy as np
from scipy.linalg import orthogonal_procrustes, polar

# --8<-- [start:show]
A = np.array([[3.0, 0.0], [4.0, 5.0]])
U, sigma, Vt = np.linalg.svd(A)
R = U @ Vt  # every singular value set to one

X = A / np.linalg.norm(A)  # Newton-Schulz needs singular values below sqrt(3)
for step in range(1, 9):
    X = 1.5 * X - 0.5 * X @ X.T @ X
    if step % 2 == 0:
        print(f"step {step}: distance to U V^T {np.linalg.norm(X - R):.1e}")
print(f"distance of A to R: {np.linalg.norm(A - R):.4f}")
# --8<-- [end:show]

assert np.allclose(sigma, [3 * np.sqrt(5), np.sqrt(5)])
assert np.allclose(R.T @ R, np.eye(2)) and np.allclose(R, polar(A)[0])
assert np.isclose(np.linalg.norm(A - R) ** 2, np.sum((sigma - 1) ** 2))
assert np.linalg.norm(X - R) < 1e-8
for flip in (1, -1):  # every orthogonal 2x2 matrix, on a grid
    for a in np.linspace(0, 2 * np.pi, 721):
        c, d = np.cos(a), np.sin(a)
        Q = np.array([[c, -flip * d], [d, flip * c]])
        assert np.linalg.norm(A - Q) >= np.linalg.norm(A - R) - 1e-12
rng = np.random.default_rng(0)
G = rng.normal(size=(3, 3))
left, values, right = np.linalg.svd(G)
assert np.allclose(left @ right, polar(G)[0])
if np.linalg.det(left @ right) > 0:
    left[:, 0] *= -1  # a matrix whose nearest orthogonal one is a reflection
    G = left * values @ right
turn = (left * [1, 1, -1]) @ right
assert np.isclose(np.linalg.det(turn), 1)
for _ in range(200):  # no rotation is nearer
    Q, _ = np.linalg.qr(turn + 0.3 * rng.normal(size=(3, 3)))
    Q = Q * np.sign(np.diag(Q.T @ turn))
    if np.linalg.det(Q) > 0:
        assert np.linalg.norm(G - Q) >= np.linalg.norm(G - turn) - 1e-12
x, y = rng.normal(size=(20, 3)), rng.normal(size=(20, 3))
P, _, Qt = np.linalg.svd(x.T @ y)
assert np.allclose(P @ Qt, orthogonal_procrustes(x, y)[0])

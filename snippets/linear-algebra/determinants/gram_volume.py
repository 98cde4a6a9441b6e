"""Area of a parallelogram in space, from its Gram matrix and by QR."""

import numpy as np

# --8<-- [start:show]
a, b = np.array([1.0, 2.0, 2.0]), np.array([2.0, 0.0, 1.0])
A = np.stack([a, b], axis=1)  # 3 by 2: no determinant of its own
height = b - (a @ b) / (a @ a) * a
areas = {
    "root of det A^T A": np.sqrt(np.linalg.det(A.T @ A)),
    "base times height": np.linalg.norm(a) * np.linalg.norm(height),
    "|R_11 R_22| of QR": np.prod(np.abs(np.diag(np.linalg.qr(A)[1]))),
    "cross product": np.linalg.norm(np.cross(a, b)),
}
for name, area in areas.items():
    print(f"{name:18} {area:.4f}")
# --8<-- [end:show]

assert np.allclose(list(areas.values()), np.sqrt(29))
rng = np.random.default_rng(0)
for n, k in ((5, 1), (5, 3), (4, 4)):
    M = rng.normal(size=(n, k))
    volume = np.sqrt(np.linalg.det(M.T @ M))
    s = np.linalg.svd(M, compute_uv=False)
    R = np.linalg.qr(M)[1]
    assert np.isclose(volume, np.prod(s))
    assert np.isclose(volume, np.prod(np.abs(np.diag(R))))
    lengths = np.linalg.norm(M, axis=0)
    assert volume <= np.prod(lengths) * (1 + 1e-12)  # Hadamard
    if k == n:
        assert np.isclose(volume, abs(np.linalg.det(M)))
H = np.array([[1.0, 1], [1, -1]])
H = np.kron(H, H) * [1, 2, 3, 5]  # orthogonal columns: equality
assert np.isclose(abs(np.linalg.det(H)), np.prod(np.linalg.norm(H, axis=0)))
u, v = np.array([1.0, 1, 0]), np.array([0.0, 2, 1])  # the card
assert np.isclose(np.linalg.det(np.array([[u @ u, u @ v], [u @ v, v @ v]])), 6)

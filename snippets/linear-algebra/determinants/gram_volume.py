"""Area of a parallelogram in R^3 in four ways; Hadamard's bound."""

import numpy as np

a, b = np.array([1.0, 2.0, 2.0]), np.array([2.0, 0.0, 1.0])
A = np.stack([a, b], axis=1)  # 3 by 2: no determinant of its own
gram = A.T @ A
R = np.linalg.qr(A)[1]
height = b - (a @ b) / (a @ a) * a
areas = {
    "Gram": np.sqrt(np.linalg.det(gram)),
    "QR": np.prod(np.abs(np.diag(R))),
    "base times height": np.linalg.norm(a) * np.linalg.norm(height),
    "singular values": np.prod(np.linalg.svd(A, compute_uv=False)),
}
print("Gram matrix", gram.astype(int).tolist())
for name, area in areas.items():
    print(f"{name:18} {area:.4f}")
    assert np.isclose(area, np.linalg.norm(np.cross(a, b)))

c = np.array([0.0, 1.0, 3.0])
B = np.stack([a, b, c], axis=1)
bound = np.prod(np.linalg.norm(B, axis=0))
print(f"with c: det {np.linalg.det(B):.1f}, Hadamard bound {bound:.3f}")
assert np.isclose(np.linalg.det(B), np.cross(a, b) @ c)  # triple product
assert np.isclose(np.linalg.det(B.T @ B), np.linalg.det(B) ** 2)

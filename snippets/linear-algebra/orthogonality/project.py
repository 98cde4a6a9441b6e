"""Projection onto a column space, and the slip of projecting one by one."""

import numpy as np


# --8<-- [start:show]
def project(A, b):
    """Nearest point to b (m,) in the column space of A (m, k) of rank k."""
    Q, _ = np.linalg.qr(A)  # orthonormal columns, same span
    return Q @ (Q.T @ b)


A = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]])
b = np.array([2.0, 1.0, 6.0])
p = project(A, b)
print("p       ", np.round(p, 6), " r", np.round(b - p, 6))
print("A^T r   ", np.round(A.T @ (b - p), 6) + 0.0)
print(f"distance {np.linalg.norm(b - p):.4f}")

one_by_one = [a * (a @ b) / (a @ a) for a in A.T]
print("added up", np.round(sum(one_by_one), 6), "from single columns")
# --8<-- [end:show]

c = np.linalg.solve(A.T @ A, A.T @ b)  # the normal equations of the text
assert np.allclose(A.T @ A, [[3, 3], [3, 5]]) and np.allclose(A.T @ b, [9, 13])
assert np.allclose(c, [1, 2]) and np.allclose(p, A @ c)
assert np.allclose(b - p, [1, -2, 1])
assert np.isclose(b @ b, 41) and np.isclose(p @ p, 35)
assert np.isclose(np.linalg.norm(b - p), np.sqrt(6))
assert np.allclose(sum(one_by_one), [3, 5.6, 8.2])
assert np.allclose(one_by_one[0], 3) and np.allclose(one_by_one[1][1], 2.6)

rng = np.random.default_rng(0)
B, x = rng.normal(size=(7, 3)), rng.normal(size=7)
P = B @ np.linalg.inv(B.T @ B) @ B.T
assert np.allclose(project(B, x), P @ x)
assert np.allclose(project(B, x), B @ np.linalg.lstsq(B, x, rcond=1e-12)[0])
assert np.allclose(P @ P, P) and np.allclose(P, P.T)
assert np.isclose(np.trace(P), 3)
assert np.allclose(np.linalg.eigvalsh(P), [0, 0, 0, 0, 1, 1, 1])

a, y = np.array([2.0, 1.0]), np.array([1.0, 3.0])  # the line of the text
assert np.allclose(project(a[:, None], y), [2, 1])

C, y = np.array([[1.0, 0], [1, 1], [0, 1]]), np.array([0.0, 0, 3])  # the card
assert np.allclose(project(C, y), [-1, 1, 2])
assert np.allclose(np.linalg.solve(C.T @ C, C.T @ y), [-1, 2])
shift = np.array([6.0, 0, 0])  # the affine plane of its follow-up
assert np.allclose(shift + project(C, y - shift), [1, -1, 4])

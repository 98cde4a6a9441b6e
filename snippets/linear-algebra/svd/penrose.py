"""The four Penrose conditions on a rank-deficient 3x2 matrix."""

import numpy as np

A = np.array([[1.0, 2.0], [2.0, 4.0], [0.0, 0.0]])  # rank 1


def penrose(A, G):
    pairs = [(A @ G @ A, A), (G @ A @ G, G)]
    pairs += [((A @ G).T, A @ G), ((G @ A).T, G @ A)]
    return [bool(np.allclose(a, b)) for a, b in pairs]


U, s, Vt = np.linalg.svd(A, full_matrices=False)
keep = s > max(A.shape) * np.finfo(float).eps * s[0]
pinv = Vt[keep].T / s[keep] @ U[:, keep].T  # V_r Sigma_r^-1 U_r^T
other = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
ridge = np.linalg.solve(A.T @ A + 1e-6 * np.eye(2), A.T)

print("25 pinv(A) =", (np.round(25 * pinv, 6) + 0.0).tolist())
print("pinv(A)     ", penrose(A, pinv))
print("another G   ", penrose(A, other))
print("A^T         ", penrose(A, A.T))

assert np.allclose(pinv, np.linalg.pinv(A, rcond=1e-12))
assert np.allclose(pinv, A.T / 25)  # rank one: A^T / ||A||_F^2
assert np.allclose(A @ pinv, U[:, keep] @ U[:, keep].T)  # onto columns
assert np.allclose(pinv @ A, Vt[keep].T @ Vt[keep])  # onto rows
assert np.allclose(ridge, pinv, atol=1e-6)  # the ridge limit
assert np.allclose(np.linalg.pinv(pinv, rcond=1e-12), A)

row, col = np.array([[1.0, 0.0]]), np.array([[1.0], [1.0]])
both = np.linalg.pinv(row @ col).item()
swapped = (np.linalg.pinv(col) @ np.linalg.pinv(row)).item()
print(f"pinv(BC) = {both:.1f}   pinv(C) pinv(B) = {swapped:.1f}")
assert not np.isclose(both, swapped)

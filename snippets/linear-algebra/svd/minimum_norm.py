"""Among all least-squares solutions the pseudoinverse gives the shortest."""

import numpy as np

A = np.array([[1.0, 2.0], [2.0, 4.0], [0.0, 0.0]])
b = np.array([3.0, 1.0, 7.0])

x = np.linalg.pinv(A, rcond=1e-12) @ b  # rank 1 for certain
null = np.array([2.0, -1.0])  # A @ null = 0
for t in (0.0, 0.2, -0.4):
    z = x + t * null
    residual = np.linalg.norm(A @ z - b) ** 2
    print(f"t={t:4.1f}  x={np.round(z, 3)}", end="  ")
    print(f"residual^2={residual:.3f}  norm^2={z @ z:.3f}")

assert np.allclose(A.T @ (A @ x - b), 0)  # the normal equations hold
assert np.isclose(x @ null, 0)  # x lies in the row space
assert np.allclose(np.linalg.lstsq(A, b, rcond=1e-12)[0], x)

w = np.zeros(2)  # gradient descent from zero never leaves the row space
for _ in range(200):
    w -= 0.03 * A.T @ (A @ w - b)
print("gradient descent from zero:", np.round(w, 3))
assert np.allclose(w, x)

w = null.copy()  # another start keeps its null-space part for ever
for _ in range(200):
    w -= 0.03 * A.T @ (A @ w - b)
print("gradient descent from null:", np.round(w, 3))
assert np.allclose(w, x + null)

"""The smallest eigenvalue from products alone; a generalised problem."""

import numpy as np
import scipy.linalg

# --8<-- [start:show]
n, products = 400, 80
exact = np.linspace(1, 100, n)
rng = np.random.default_rng(0)
x = rng.normal(size=n)
x /= np.linalg.norm(x)

y = x.copy()  # power iteration on 100 I - S, with S = diag(exact)
for _ in range(products):
    y = 100 * y - exact * y
    y /= np.linalg.norm(y)
print(f"shifted power iteration: {y @ (exact * y):.6f}")

K = [x]  # Lanczos: an orthonormal basis of the Krylov space
for _ in range(products - 1):
    z = exact * K[-1]
    for _ in range(2):  # twice, for accuracy
        z -= np.array(K).T @ (np.array(K) @ z)
    K.append(z / np.linalg.norm(z))
B = np.array(K)
small = B * exact @ B.T  # 80 x 80, the quotients in that space
print(f"Lanczos:                 {np.linalg.eigvalsh(small)[0]:.6f}")
# --8<-- [end:show]

assert np.allclose(B @ B.T, np.eye(products))
wanted = ((100 - exact) / 99) ** products * x
assert np.allclose(y, wanted / np.linalg.norm(wanted))
assert np.allclose(np.triu(small, 2), 0, atol=1e-8)  # tridiagonal
assert abs(np.linalg.eigvalsh(small)[0] - 1) < abs(y @ (exact * y) - 1) / 100
M, N = rng.normal(size=(2, 5, 5))
A, C = M + M.T, N @ N.T + np.eye(5)
L = np.linalg.cholesky(C)
standard = np.linalg.solve(L, np.linalg.solve(L, A).T)  # L^-1 A L^-T
lam, V = scipy.linalg.eigh(A, C)
assert np.allclose(np.linalg.eigvalsh(standard), lam)
assert np.allclose(A @ V, C @ V * lam) and np.allclose(V.T @ C @ V, np.eye(5))

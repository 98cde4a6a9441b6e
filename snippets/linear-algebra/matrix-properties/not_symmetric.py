"""Positive eigenvalues and positive forms part ways without symmetry."""

import numpy as np

A = np.array([[1.0, 4.0], [0.0, 3.0]])
B = np.array([[1.0, -2.0], [2.0, 1.0]])
P = np.array([[2.0, 1.0], [1.0, 1.0]])
Q = np.array([[1.0, 0.0], [0.0, 20.0]])
for name, M in {"A": A, "B": B, "P": P, "Q": Q, "PQ": P @ Q}.items():
    low = np.linalg.eigvalsh((M + M.T) / 2)[0]
    lam = np.sort_complex(np.linalg.eigvals(M)).round(3)
    shown = ", ".join(f"{z.real:.3f}{z.imag:+.3f}i" for z in lam)
    print(f"{name:2}  eigenvalues {shown:28} least x^T M x {low:7.3f}")

R = np.linalg.cholesky(Q)  # R^T P R has the eigenvalues of P Q
assert np.allclose(
    np.linalg.eigvalsh(R.T @ P @ R), np.sort(np.linalg.eigvals(P @ Q).real)
)
C = np.linalg.cholesky(A @ A.T)
assert np.allclose(C @ C.T, A @ A.T)
fake = np.linalg.cholesky(A)  # no complaint: NumPy reads one triangle only
print("cholesky(A) returned L with L L^T = A:", np.allclose(fake @ fake.T, A))
assert np.array_equal(fake, np.linalg.cholesky(np.diag([1.0, 3.0])))

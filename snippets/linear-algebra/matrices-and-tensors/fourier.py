"""The DFT matrix: its adjoint inverts it, its transpose does not."""

import numpy as np

n = 4
j = np.arange(n)
F = np.exp(-2j * np.pi * np.outer(j, j) / n)  # symmetric, complex
x = np.array([1.0, 2.0, 0.0, -1.0])
c = F @ x
assert np.allclose(c, np.fft.fft(x))

adjoint = F.conj().T @ c / n
transposed = F.T @ c / n
print("coefficients ", ", ".join(f"{z:.0f}" for z in np.round(c, 9) + 0.0))
print("with adjoint ", (np.round(adjoint.real, 6) + 0.0).tolist())
print("with transpose", (np.round(transposed.real, 6) + 0.0).tolist())
assert np.allclose(F.conj().T @ F, n * np.eye(n))  # F / sqrt(n) is unitary
assert np.allclose(F, F.T) and not np.allclose(F, F.conj().T)
assert np.allclose(transposed, x[-j])  # time reversed
assert np.allclose(c[-j], c.conj())  # real input: conjugate pairs
assert np.isclose(np.linalg.norm(c) ** 2, n * x @ x)  # Parseval

u = np.array([1, 1j])
print(f"u^T u = {(u @ u).real:.0f}  u^H u = {np.vdot(u, u).real:.0f}")
assert u @ u == 0 and np.isclose(np.vdot(u, u), np.linalg.norm(u) ** 2)

"""Orthonormal bases: the energy kept is the sum of squared coefficients."""

import numpy as np
from scipy.fft import dct, fft


def haar(n):
    """Rows form an orthonormal Haar wavelet basis of R^n, n a power of two."""
    if n == 1:
        return np.ones((1, 1))
    coarse = np.kron(haar(n // 2), [1, 1])
    fine = np.kron(np.eye(n // 2), [1, -1])
    return np.vstack([coarse, fine]) / np.sqrt(2)


n, k = 64, 8
F = dct(np.eye(n), axis=0, norm="ortho")  # rows are the cosine basis
W = haar(n)
for B in (F, W):
    assert np.allclose(B @ B.T, np.eye(n))
t = (np.arange(n) + 0.5) / n
signals = {"smooth": np.exp(-3 * t), "step": (t > 0.3) * 1.0}
print("relative squared error with 8 of 64   cosine     Haar")
for name, x in signals.items():
    errors = []
    for B in (F, W):
        c = B @ x
        keep = np.argsort(-np.abs(c), kind="stable")[:k]
        p = B[keep].T @ c[keep]
        errors.append(np.sum((x - p) ** 2) / (x @ x))
        assert np.isclose(errors[-1], 1 - np.sum(c[keep] ** 2) / (x @ x))
    print(f"{name:36} {errors[0]:8.5f} {errors[1]:8.5f}")

z = fft(signals["step"], norm="ortho")  # complex and unitary: Parseval again
assert np.isclose(np.sum(np.abs(z) ** 2), np.sum(signals["step"] ** 2))
z = fft(signals["step"])  # the default is not: it multiplies energy by n
assert np.isclose(np.sum(np.abs(z) ** 2), n * np.sum(signals["step"] ** 2))

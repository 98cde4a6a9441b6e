"""Gradient descent on a quadratic is a power of I - eta H."""

import numpy as np

H = np.array([[3.0, 1.0], [1.0, 3.0]])  # eigenvalues 4 and 2
mu, L = np.linalg.eigvalsh(H)
start = np.array([1.0, 0.0])  # error: half along each eigenvector


def error(eta, steps):
    w = start.copy()  # the minimiser is 0
    for _ in range(steps):
        w = w - eta * (H @ w)
    return np.linalg.norm(w)


for eta in (0.1, 2 / (L + mu), 0.49, 0.5, 0.51):
    factor = max(abs(1 - eta * mu), abs(1 - eta * L))
    measured = error(eta, 41) / error(eta, 40)
    print(f"eta {eta:.3f}  factor {factor:.3f}  measured {measured:.3f}")
    assert np.isclose(measured, factor, rtol=1e-2)
    assert (factor < 1 - 1e-12) == (eta < 2 / L - 1e-12)

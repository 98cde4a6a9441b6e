"""The best fixed step on a bowl, and what the condition number costs."""

import numpy as np

# --8<-- [start:show]
mu = 1.0
for L in (10.0, 25.0, 100.0):
    kappa = L / mu
    eta = 2 / (L + mu)
    rate = (kappa - 1) / (kappa + 1)
    error, k = np.array([1.0, 1.0]), 0  # along the flat and the steep axis
    while np.abs(error).max() > 1e-6:
        error = error * (1 - eta * np.array([mu, L]))
        k += 1
    print(f"kappa {kappa:3.0f}: limit {2 / L:.3f}  best {eta:.4f}", end="  ")
    print(f"rate {rate:.3f}  steps to 1e-6: {k}")
    # --8<-- [end:show]
    assert np.allclose(np.abs(error), rate**k)
    assert k == np.ceil(np.log(1e6) / -np.log(rate))
    assert abs(k / (kappa / 2 * np.log(1e6)) - 1) < 0.02  # the rule of thumb
    grid = np.linspace(0.001, 1, 3001) * 2 / L
    worst = np.maximum(np.abs(1 - grid * mu), np.abs(1 - grid * L))
    assert worst.min() >= rate - 1e-12

# A bowl that is not along the axes, with its minimum elsewhere.
assert [L, kappa] == [100, 100]
H = np.array([[5.0, 2.0, 0.5], [2.0, 3.0, 1.0], [0.5, 1.0, 2.0]])
lam, Q = np.linalg.eigh(H)
star, x = np.array([1.0, -2.0, 0.7]), np.array([4.0, 3.0, -1.0])
first, eta = x - star, 0.21
for k in range(1, 9):
    x = x - eta * (H @ (x - star))
    modes = (1 - eta * lam) ** k * (Q.T @ first)
    assert np.allclose(x - star, Q @ modes)

L, mu = 27.0, 3.0  # the card
eta = 2 / (L + mu)
assert np.isclose(eta, 1 / 15) and np.isclose(1 - eta * mu, 0.8)
assert np.isclose(1 - eta * L, -0.8)
assert np.isclose(L / mu, 9) and 0.8**30 > 1e-3 >= 0.8**31
for eta in np.linspace(0.001, 0.1, 100):  # beyond 2 / L it flips and grows
    x, y = 1.0, 1.0
    for _ in range(400):
        x, y = x - eta * mu * x, y - eta * L * y
    assert (max(abs(x), abs(y)) < 1) == (eta < 2 / L)
    assert (1 - eta * L < 0) == (eta > 1 / L)  # overshoots
    assert 1 - eta * -1.0 > 1  # a negative curvature

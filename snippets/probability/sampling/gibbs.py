"""Gibbs sampling of two correlated normals: slow if they are close."""

import numpy as np


# --8<-- [start:show]
def gibbs(rho, n, rng):
    """n states (n, 2) of a standard Gaussian with correlation rho."""
    x = y = 0.0
    sd = np.sqrt(1 - rho**2)
    chain = np.empty((n, 2))
    for i in range(n):
        x = rho * y + sd * rng.normal()  # given y
        y = rho * x + sd * rng.normal()  # given the new x
        chain[i] = x, y
    return chain


def correlation(a, b):
    return np.corrcoef(a, b)[0, 1]


rng = np.random.default_rng(0)
for rho in (0.5, 0.9, 0.99):
    x, y = gibbs(rho, 20_000, rng).T
    print(f"rho {rho}: correlation found {correlation(x, y):.2f}", end=", ")
    lag = correlation(x[:-1], x[1:])
    print(f"of neighbouring states {lag:.3f} (rho^2 = {rho**2:.3f})")
# --8<-- [end:show]

assert np.isclose(lag, 0.98, atol=5e-3)  # the text, rho = 0.99
for rho in (0.0, 0.5, 0.9):
    x, y = gibbs(rho, 15_000, rng).T
    assert abs(correlation(x[:-1], x[1:]) - rho**2) < 0.03
    stretch = (1 + rho**2) / (1 - rho**2)
    assert abs(x.mean()) < 4 * np.sqrt(stretch / 15_000)
    assert abs(correlation(x, y) - rho) < 0.05
    stretch = (1 + rho**4) / (1 - rho**4)  # squares correlate by rho^4
    for values in (x, y):
        assert abs(values.var() - 1) < 4 * np.sqrt(2 * stretch / 15_000)

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


rng = np.random.default_rng(0)
for rho in (0.5, 0.9, 0.99):
    chain = gibbs(rho, 50_000, rng)
    x = chain[:, 0]
    lag = np.corrcoef(x[:-1], x[1:])[0, 1]
    print(
        f"rho {rho}: correlation found {np.corrcoef(chain.T)[0, 1]:.2f}", end=""
    )
    print(f", of neighbouring states {lag:.3f} (rho^2 = {rho**2:.3f})")
# --8<-- [end:show]

for rho in (0.0, 0.5, 0.9):
    chain = gibbs(rho, 40_000, rng)
    x = chain[:, 0]
    lag = np.corrcoef(x[:-1], x[1:])[0, 1]
    assert abs(lag - rho**2) < 0.03
    stretch = (1 + rho**2) / (1 - rho**2)
    assert abs(x.mean()) < 4 * np.sqrt(stretch / 40_000)
    assert abs(np.corrcoef(chain.T)[0, 1] - rho) < 0.05

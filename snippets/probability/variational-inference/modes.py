"""Mean field on two bumps: on a grid each factor may take any shape."""

import numpy as np

# --8<-- [start:show]
grid = np.linspace(-7, 7, 141)


def two_bumps(a, b):
    """log p on the grid, (141, 141): bumps at (a, b) and (-a, -b)."""
    z1, z2 = np.meshgrid(grid, grid, indexing="ij")
    bump = np.exp(-((z1 - a) ** 2 + (z2 - b) ** 2) / 2)
    p = bump + bump[::-1, ::-1]
    return np.log(p / p.sum())


def normalised_exp(u):
    w = np.exp(u - u.max())
    return w / w.sum()


for name, log_p in [
    ("(3, 0) and (-3, 0)", two_bumps(3, 0)),
    ("(3, 3) and (-3, -3)", two_bumps(3, 3)),
]:
    q2 = normalised_exp(-((grid - 0.1) ** 2) / 2)  # N(0.1, 1)
    for _ in range(100):
        q1 = normalised_exp(log_p @ q2)  # exp of the mean of log p
        q2 = normalised_exp(q1 @ log_p)
    q = np.outer(q1, q2)
    gap = np.abs(np.sum(q * (np.log(q) - log_p)))
    print(f"{name:19} mass at z1 > 0: {q1[grid > 0].sum():.3f}", end=", ")
    print(f"KL {gap:.3f}")
    # --8<-- [end:show]
    assert np.allclose(q1, normalised_exp(log_p @ q2), atol=1e-9)
    half = q1[grid > 0].sum()
    if name == "(3, 0) and (-3, 0)":  # p factorises: nothing is lost
        assert np.allclose(q1, np.exp(log_p).sum(axis=1)) and gap < 1e-12
        assert np.isclose(half, (1 - q1[70]) / 2) and np.isclose(grid[70], 0)
    else:  # one bump of two equal ones
        assert abs(gap - np.log(2)) < 1e-3 and half > 0.99
        assert abs(q1 @ grid - 3) < 0.02

# exp(1.5 z1 z2) over signs: m = 0 is a fixed point of the means, m_1 =
# tanh(1.5 m_2), but no maximum.


def sign_bound(m):
    entropy = 0.0
    for p in ((1 + m) / 2, (1 - m) / 2):
        entropy -= 2 * p * np.log(p)
    return 1.5 * m**2 + entropy


assert np.tanh(1.5 * 0.0) == 0.0
assert sign_bound(0.1) > sign_bound(0.0) and sign_bound(-0.1) > sign_bound(0.0)

"""Labelled positives against unlabelled cases: estimates of the prior."""

import numpy as np


# --8<-- [start:show]
def study(distance, chance, rng, n=100_000):
    """True c and its estimates, the mean and the largest g; share labelled."""
    y = rng.uniform(size=n) < 0.2
    x = rng.normal(size=n) + distance * y
    s = y & (rng.uniform(size=n) < chance(x))
    cell = np.argsort(np.argsort(x)) * 50 // n  # fifty equal cells
    g = np.bincount(cell, s) / np.bincount(cell)
    return s[y].mean(), g[cell[s]].mean(), g.max(), s.mean()


def constant(x):
    return 0.3


def obvious(x):
    return 0.6 / (1 + np.exp(8 - 2 * x))  # 0.3 at x = 4, up to 0.6


print("distance  labels    c     mean g (prior)  max g (prior)")
for distance, e in (4, constant), (2, constant), (1, constant), (4, obvious):
    c, m, top, share = study(distance, e, np.random.default_rng(0))
    print(f"{distance:5}     {e.__name__:8}  {c:.2f}  ", end="")
    print(f"{m:.2f} ({share / m:.2f})     {top:.2f} ({share / top:.2f})")
# --8<-- [end:show]

x, step = np.linspace(-9, 14, 200_001, retstep=True)
normal = np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi)
for seed in range(3):
    prior = {}
    for distance in (4, 2, 1):
        c, m, top, share = study(
            distance, constant, np.random.default_rng(seed)
        )
        # The mean of g estimates c E[p | y = 1], here by integration.
        ones = np.exp(-((x - distance) ** 2) / 2) / np.sqrt(2 * np.pi)
        p = 0.2 * ones / (0.2 * ones + 0.8 * normal)
        assert abs(m - 0.3 * np.sum(p * ones) * step) < 0.006
        assert abs(c - 0.3) < 0.01
        prior[distance] = share / m, share / top
    # The largest of noisy shares errs upwards, more in cells of 40 cases.
    large, small = (
        study(4, constant, np.random.default_rng(seed), size)[2]
        for size in (100_000, 2_000)
    )
    assert 0.3 < large < small
    assert abs(prior[4][0] - 0.2) < 0.03  # nearly separate: both are fair
    assert 0.3 < prior[2][0] < 0.4 and abs(prior[2][1] - 0.2) < 0.02
    assert prior[1][0] > 0.6 and prior[1][1] > 0.25  # both fail
    c, m, top, share = study(4, obvious, np.random.default_rng(seed))
    assert abs(c - 0.3) < 0.01 and m > 1.3 * c
    assert abs(share / top - 0.1) < 0.01  # half of the true prior
# The text's payments.
assert np.isclose(60 / 1000 / (60 / 200), 200 / 1000)
# A separate sample of n1 positives beside nu draws of everybody.
n1, nu, ones = 500, 2000, np.exp(-((x - 2) ** 2) / 2) / np.sqrt(2 * np.pi)
everybody = 0.2 * ones + 0.8 * normal
g = n1 * ones / (n1 * ones + nu * everybody)
inside = np.abs(x) < 6
p = 0.2 * ones / everybody
assert np.allclose((0.2 * nu / n1 * g / (1 - g))[inside], p[inside])

"""Visits of one patient are alike: which standard error is wrong, and how."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def simulate(reps=4_000, patients=20, visits=4, tau=1.0, sigma=1.0, seed=0):
    """No effects; patient i has a level of his own, sd tau."""
    rng = np.random.default_rng(seed)
    level = rng.normal(0, tau, (reps, patients, 1))
    return level + rng.normal(0, sigma, (reps, patients, visits))


def naive(a, b):
    """t and p of the difference in means, all rows taken as independent."""
    n, m = a[0].size, b[0].size
    var = a.var((1, 2), ddof=1) / n + b.var((1, 2), ddof=1) / m
    t = (a.mean((1, 2)) - b.mean((1, 2))) / np.sqrt(var)
    return t, 2 * stats.t.sf(np.abs(t), n + m - 2)


y = simulate()
arms = naive(y[:, :10], y[:, 10:])  # ten patients against ten
means = stats.ttest_ind(y[:, :10].mean(2), y[:, 10:].mean(2), axis=1)
late = naive(y[:, :, 2:], y[:, :, :2])  # last two visits against first two
change = y[:, :, 2:].mean(2) - y[:, :, :2].mean(2)  # of each patient
for name, (t, p) in [
    ("arms, rows independent", arms),
    ("arms, by patient", means),
    ("visits, rows independent", late),
    ("visits, change by patient", stats.ttest_1samp(change, 0, axis=1)),
]:
    print(f"{name:25s} sd of t {t.std():.2f}, p < 0.05:", end=" ")
    print(f"{(p < 0.05).mean():.2f}")
# --8<-- [end:show]
for seed in range(3):
    y = simulate(seed=seed)
    arms, late = naive(y[:, :10], y[:, 10:]), naive(y[:, :, 2:], y[:, :, :2])
    assert (arms[1] < 0.05).mean() > 0.15 and (late[1] < 0.05).mean() < 0.02
    means = stats.ttest_ind(y[:, :10].mean(2), y[:, 10:].mean(2), axis=1)
    assert abs((means[1] < 0.05).mean() - 0.05) < 4 * 0.0035
    # Variance over the claimed one: 1 + (m - 1) ICC, and 1 - ICC (large samples).
    wide = simulate(patients=200, reps=2_000, seed=seed)
    assert np.isclose(
        naive(wide[:, :100], wide[:, 100:])[0].var(), 1 + 3 * 0.5, rtol=0.15
    )
    assert np.isclose(
        naive(wide[:, :, 2:], wide[:, :, :2])[0].var(), 1 - 0.5, rtol=0.15
    )


def random_intercept(means, within, m):
    """tau^2, ICC and shrunk means from patient means of m visits each."""
    tau2 = max(np.var(means, ddof=1) - within / m, 0)
    shrink = tau2 / (tau2 + within / m)
    return (
        tau2,
        tau2 / (tau2 + within),
        np.mean(means) + shrink * (means - np.mean(means)),
    )


tau2, icc, shrunk = random_intercept(np.array([4.0, 6, 11]), 4.0, 4)
assert np.isclose(tau2, 12) and np.isclose(icc, 0.75)
assert np.allclose(shrunk, [4.23, 6.08, 10.69], atol=0.005)
# The estimate of tau^2 is right on average (before it is cut at zero).
y = simulate(patients=20, reps=4_000, tau=2.0, sigma=3.0)
within = y.var(2, ddof=1).mean(1)
assert abs((y.mean(2).var(1, ddof=1) - within / 4).mean() - 4) < 0.15
# Card: patient means 10, 14, 18 of two visits, within variance 8.
tau2, icc, shrunk = random_intercept(np.array([10.0, 14, 18]), 8.0, 2)
assert (
    np.isclose(tau2, 12)
    and np.isclose(icc, 0.6)
    and np.allclose(shrunk, [11, 14, 17])
)
assert np.isclose(1 + (2 - 1) * 0.6, 1.6)

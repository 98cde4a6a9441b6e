"""An effect that starts late: residuals drift, and the mean time says how much."""

import numpy as np
from scipy.optimize import brentq


# --8<-- [start:show]
def simulate(delay, n=800, seed=0):
    """Months to death; from `delay` on the drug halves the rate of 0.05."""
    rng = np.random.default_rng(seed)
    x = np.arange(n) % 2
    t = rng.exponential(20, n)
    t = np.where((x == 1) & (t > delay), delay + 2 * (t - delay), t)
    order = np.argsort(t)
    return np.minimum(t, 36)[order], (t < 36)[order], x[order]  # end: 36


def cox(t, event, x):
    """Log hazard ratio of one 0/1 column and its Schoenfeld residuals."""
    ones = np.cumsum(x[::-1])[::-1]  # treated at risk
    zeros = np.cumsum(1 - x[::-1])[::-1]

    def residuals(w):
        return (x - np.exp(w) * ones / (np.exp(w) * ones + zeros))[event]

    w = brentq(lambda w: residuals(w).sum(), -5, 5)
    return w, residuals(w)


def mean_time(t, event, end=36):
    """Area under Kaplan-Meier up to `end`, from sorted times."""
    left = len(t) - np.arange(len(t))
    curve = np.concatenate([[1], np.cumprod(1 - event / left)])
    return (curve * np.diff(np.concatenate([[0], t, [end]]))).sum()


# --8<-- [end:show]
# --8<-- [start:run]
for delay in (0, 12):
    t, event, x = simulate(delay)
    w, r = cox(t, event, x)
    # z of the drift: correlation with the order of deaths, times sqrt(d)
    drift = np.corrcoef(r, np.arange(len(r)))[0, 1] * len(r) ** 0.5
    early = np.exp(cox(np.minimum(t, 12), event & (t < 12), x)[0])
    months = [mean_time(t[x == k], event[x == k]) for k in (0, 1)]
    print(f"from month {delay:2d}: ratio {np.exp(w):.2f}", end=", ")
    print(f"before month 12 {early:.2f},", end=" ")
    print(f"drift z {drift:+.1f},", end=" ")
    print(f"gain {months[1] - months[0]:.1f} months")
# --8<-- [end:run]
z = {0: [], 12: []}
for seed in range(40):
    for delay in z:
        t, event, x = simulate(delay, seed=seed)
        r = cox(t, event, x)[1]
        z[delay].append(np.corrcoef(r, np.arange(len(r)))[0, 1] * len(r) ** 0.5)
        assert abs(r.sum()) < 1e-8
assert abs(np.mean(z[0])) < 4 / np.sqrt(40) and abs(np.std(z[0]) - 1) < 0.45
assert np.mean(z[12]) < -2
# Known values: mean time by the integral, ratio 0.5 without a delay.
t, event, x = simulate(0, n=40_000)
assert abs(cox(t, event, x)[0] - np.log(0.5)) < 4 * 2 / np.sqrt(event.sum())
assert np.isclose(
    mean_time(t[x == 0], event[x == 0]), 20 * (1 - np.exp(-1.8)), rtol=0.02
)
assert np.isclose(
    mean_time(t[x == 1], event[x == 1]), 40 * (1 - np.exp(-0.9)), rtol=0.02
)
t, event, x = simulate(12, n=40_000)  # no effect before month 12, 0.5 after
early = event & (t < 12)
assert abs(cox(np.minimum(t, 12), early, x)[0]) < 4 * 2 / np.sqrt(early.sum())
late = t >= 12
w, error = cox(t[late], event[late], x[late])[0], 2 / np.sqrt(event[late].sum())
assert abs(w - np.log(0.5)) < 4 * error
# 200 deaths among many patients come early, before a late effect.


def power(delay, n, events=200, reps=200):
    wins = 0
    for seed in range(reps):
        x = simulate(delay, n, seed)[2]
        share = (np.cumsum(x[::-1])[::-1] / (n - np.arange(n)))[:events]
        score = (x[:events] - share).sum()
        wins += score < -1.96 * np.sqrt((share * (1 - share)).sum())
    return wins / reps


assert min(power(0, n) for n in (400, 1_600)) > 0.95
assert power(12, 1_600) < 0.1 < power(12, 320)
few = (
    np.array([2.0, 3, 5, 8]),
    np.array([1, 0, 1, 0]),
)  # areas 2, 3 * 3/4, 3 * 3/8
assert np.isclose(mean_time(*few, end=8), 2 + 3 * 0.75 + 3 * 0.375)

"""CUPED: subtract what the time before the experiment predicts."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def cuped(y, x, group):
    """Effect of group 1 against 0 and its standard error.

    y: metric (n,); x: covariate from before assignment (n,);
    group: 0 or 1 (n,), each with at least two users.
    """
    sides = [group == 0, group == 1]
    x = x.astype(float)
    xc = x.copy()
    for side in sides:  # theta within groups: no effect in it
        xc[side] -= x[side].mean()
    variance = xc @ xc
    varies = variance > 1e-20 * (x @ x)  # more than rounding
    theta = (xc @ y) / variance if varies else 0.0
    adjusted = y - theta * (x - x.mean())
    a, b = (adjusted[side] for side in sides)
    se = np.sqrt(a.var(ddof=1) / a.size + b.var(ddof=1) / b.size)
    return b.mean() - a.mean(), se


def shop(seed, users=4000, lift=1.0):
    """Spending before, group, spending during, pages seen during."""
    rng = np.random.default_rng(seed)
    taste = rng.gamma(2.0, 5.0, users)  # lasting differences
    before = taste + rng.normal(0, 5, users)
    group = rng.integers(2, size=users)
    during = taste + rng.normal(0, 5, users) + lift * group
    return before, group, during, during + rng.normal(0, 3, users)


# --8<-- [end:show]
# --8<-- [start:run]
rows = {"difference of means": [], "CUPED, before": [], "CUPED, during": []}
for seed in range(400):
    x, g, y, late = shop(seed)
    flat = np.zeros_like(x)
    for name, covariate in zip(rows, (flat, x, late), strict=True):
        rows[name].append(cuped(y, covariate, g))
for name, values in rows.items():
    mean, se = np.mean(values, axis=0)
    spread = np.std([v[0] for v in values])
    print(f"{name:20} {mean:5.2f}  se {se:.3f}  spread {spread:.3f}")
# --8<-- [end:run]
plain, good, wrong = (np.array(rows[k]) for k in rows)
# before: variances 50 + 25 and covariance 50, so rho = 2/3 in the population
factor = 1 - (50 / 75) ** 2
for part in (good[:200], good[200:]):
    assert abs(part[:, 0].mean() - 1) < 4 * good[:, 0].std() / np.sqrt(200)
assert abs((good[:, 1].mean() / plain[:, 1].mean()) ** 2 - factor) < 0.01
assert abs(good[:, 0].std() / good[:, 1].mean() - 1) < 0.15
assert wrong[:, 0].mean() < 0.3  # the covariate carries the effect
# as regression of y on group and x; plain with a constant covariate
x, g, y, _ = shop(1000, users=301)
design = np.column_stack([np.ones_like(x), g, x])
assert np.isclose(cuped(y, x, g)[0], np.linalg.lstsq(design, y)[0][1])
t = stats.ttest_ind(y[g == 1], y[g == 0], equal_var=False)
for low, high in ((7.0, 7.0), (7.1, 7.1), (7.1, 3.3), (0.1, 0.3), (0.0, 0.0)):
    est, se = cuped(y, np.where(g == 1, high, low), g)  # constant in each
    assert np.isclose(est, y[g == 1].mean() - y[g == 0].mean())
    assert np.isclose(est / se, t.statistic)
for scale in (1e-9, 1e9):  # the units of x do not matter
    assert np.allclose(cuped(y, scale * x, g), cuped(y, x, g))
# the card: the groups' means in the subtraction leave the plain difference,
# and an error that is too small
est, claimed = [], []
for seed in range(400, 520):
    x, g, y, _ = shop(seed)
    xc = x - np.where(g == 1, x[g == 1].mean(), x[g == 0].mean())
    wrong_se = y - (xc @ y) / (xc @ xc) * xc
    a, b = wrong_se[g == 0], wrong_se[g == 1]
    assert np.isclose(b.mean() - a.mean(), y[g == 1].mean() - y[g == 0].mean())
    est.append(b.mean() - a.mean())
    claimed.append(np.sqrt(a.var(ddof=1) / a.size + b.var(ddof=1) / b.size))
assert np.mean(claimed) < 0.85 * np.std(est)
# small group, opposite slopes: one theta makes it worse
rng = np.random.default_rng(5)
both = []
for _ in range(200):
    x, g = rng.normal(0, 1, 2000), (np.arange(2000) < 200).astype(int)
    y = np.where(g == 1, x, -x) + rng.normal(0, 0.3, 2000)
    both.append([cuped(y, c, g)[0] for c in (np.zeros(2000), x)])
assert np.std(both, axis=0)[1] > 1.3 * np.std(both, axis=0)[0]
x, g, y, _ = shop(1000, users=301)
est, se = cuped(y.round().astype(int), x.round().astype(int), g)
assert abs(est - cuped(y.round(), x.round(), g)[0]) < 1e-12
# the card: sd 20 and 10, covariance 120: theta, rho, variance left
assert 120 / 100 == 1.2 and 120 / 200 == 0.6 and abs(1 - 0.6**2 - 0.64) < 1e-12
assert abs(400 - 120**2 / 100 - 256) < 1e-12 and 256 / 400 == 0.64
for theta in (1.1, 1.3):
    assert 400 - 2 * theta * 120 + theta**2 * 100 > 256

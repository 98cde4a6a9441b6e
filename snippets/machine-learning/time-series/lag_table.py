"""A table of lags for a horizon, and a rolling mean that sees its target."""

import numpy as np
from sklearn.linear_model import LinearRegression


# --8<-- [start:show]
def lag_table(y, h):
    """Rows: target days t; features known on day t - h, its origin."""
    t = np.arange(h + 6, len(y))
    o = t - h  # the last day that is known
    week = np.stack([y[o - j] for j in range(7)]).mean(axis=0)
    same = y[o - (-h) % 7]  # the last known day of the target's weekday
    return np.column_stack([y[o], same, week, t % 7]), y[t]


X, target = lag_table(np.arange(20) * 10.0, h=2)
print("first row", X[0], " target", target[0])

y = np.random.default_rng(0).normal(size=4000)  # noise: nothing to learn
known = np.stack([y[2:-1], y[1:-2], y[:-3]]).mean(axis=0)
leaky = np.stack([y[3:], y[2:-1], y[1:-2]]).mean(axis=0)
for name, mean in (("days before", known), ("up to today", leaky)):
    past, future = slice(0, 2000), slice(2000, None)
    model = LinearRegression().fit(mean[past, None], y[3:][past])
    score = model.score(mean[future, None], y[3:][future])
    print(f"mean of three {name}: R2 on later days {score:6.3f}")
    # --8<-- [end:show]
    assert abs(score - (0 if name == "days before" else 1 / 3)) < 0.06

assert X[0].tolist() == [60, 10, 30, 1] and target[0] == 80
days = np.tile(np.arange(7), 9)
z = np.random.default_rng(2).normal(size=60)
for h in (1, 3, 7):
    a, v = lag_table(z, h)
    changed = z.copy()
    changed[30:] += 5  # the future changes no feature of an earlier origin
    b, _ = lag_table(changed, h)
    t = np.arange(h + 6, 60)
    assert np.array_equal(a[t - h < 30], b[t - h < 30])
    assert not np.isclose(a[t - h >= 30, 0], b[t - h >= 30, 0]).any()
    assert np.array_equal(v, z[t])
    assert np.array_equal(a[:, 3], days[t])
    week = lag_table(days, h)[0]  # a series that is its own weekday
    assert np.array_equal(week[:, 1], week[:, 3])
    assert np.isclose(a[4, 2], z[4 : 4 + 7].mean())

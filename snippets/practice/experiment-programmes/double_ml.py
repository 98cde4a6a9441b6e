"""Double machine learning: residual on residual, with cross-fitting."""

import numpy as np
from sklearn.model_selection import cross_val_predict
from sklearn.neighbors import KNeighborsRegressor


# --8<-- [start:show]
def data(seed, n=2000):
    """Features, treatment (a price, say) and outcome; the effect is 1."""
    rng = np.random.default_rng(seed)
    x = rng.normal(0, 1, (n, 2))
    common = np.sin(2 * x[:, 0]) + x[:, 1] ** 2 / 2  # not linear
    t = common + rng.normal(0, 1, n)
    return x, t, 1.0 * t + 2 * common + rng.normal(0, 1, n)


def slope(t, y):
    t = t - t.mean()
    return t @ y / (t @ t)


def double_ml(x, t, y):
    model = KNeighborsRegressor(20)
    left = [z - cross_val_predict(model, x, z, cv=5) for z in (t, y)]
    return slope(*left), slope(t, left[1])  # the second is wrong


runs = [data(seed) for seed in range(10)]
both = np.mean([double_ml(*r) for r in runs], axis=0)
line = [
    np.linalg.lstsq(np.c_[t, x, np.ones_like(t)], y)[0][0] for x, t, y in runs
]
print(
    f"no adjustment {np.mean([slope(t, y) for _, t, y in runs]):.2f}", end=", "
)
print(f"linear in x {np.mean(line):.2f}")
print(f"residual of y on t {both[1]:.2f}, on residual of t {both[0]:.2f}")
# --8<-- [end:show]
each = np.array([double_ml(*r)[0] for r in runs])
assert abs(each.mean() - 1) < 0.1 and np.all(np.abs(each - 1) < 0.2)
assert np.mean(line) > 1.5 and both[1] < 0.8
x, t, y = runs[0]
assert np.isclose(slope(t, y), np.polyfit(t, y, 1)[0])
# what is left of the common part in both residuals makes the rest of the bias
rest = []
for x, t, _ in runs:
    common = np.sin(2 * x[:, 0]) + x[:, 1] ** 2 / 2
    model = KNeighborsRegressor(20)
    r, e = (z - cross_val_predict(model, x, z, cv=5) for z in (common, t))
    e = e - e.mean()
    rest.append(2 * e @ r / (e @ e))
assert abs(each.mean() - 1 - np.mean(rest)) < 0.03 and np.mean(rest) > 0.05

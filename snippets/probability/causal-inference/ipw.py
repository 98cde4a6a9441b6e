"""Inverse propensity weighting: two forms, over many seeds."""

import numpy as np
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def ipw(y, t, e):
    """ATE of y, t (0 or 1) and e, each (n,); weights sum to one by group."""
    if not np.all((e > 0) & (e < 1)):
        raise ValueError("a propensity of 0 or 1: no overlap")
    treated, control = t / e, (1 - t) / (1 - e)
    return np.average(y, weights=treated) - np.average(y, weights=control)


def unnormalised(y, t, e):
    return np.mean(t * y / e - (1 - t) * y / (1 - e))


# --8<-- [end:show]
# --8<-- [start:seeds]
def simulate(rng, n=1000):
    X = rng.normal(size=(n, 2))
    e = 1 / (1 + np.exp(-(0.8 * X[:, 0] - 0.6 * X[:, 1])))
    t = rng.binomial(1, e)
    y = 5 + 2 * X[:, 0] - X[:, 1] + (1 + 0.5 * X[:, 0]) * t
    return X, e, t, y + rng.normal(size=n)  # true ATE: 1


found = []
for seed in range(200):
    X, e, t, y = simulate(np.random.default_rng(seed))
    fitted = LogisticRegression(C=1e6).fit(X, t).predict_proba(X)[:, 1]
    naive = y[t == 1].mean() - y[t == 0].mean()
    found.append(
        [naive, unnormalised(y, t, e), ipw(y, t, e), ipw(y, t, fitted)]
    )
names = ["no weights", "sums / n", "weights to 1", "fitted e"]
for name, column in zip(names, np.transpose(found), strict=True):
    print(f"{name:13s} mean {column.mean():.2f}, sd {column.std(ddof=1):.2f}")
# --8<-- [end:seeds]

found = np.array(found)
error = found.std(axis=0, ddof=1) / np.sqrt(len(found))
bias = np.abs(found.mean(axis=0) - 1)
assert np.all(bias[1:] < 4 * error[1:]) and bias[0] > 1
# The population by integration: two standard normal features on a grid.
axis = np.linspace(-7, 7, 281)
a, b = np.meshgrid(axis, axis)
p = np.exp(-(a**2 + b**2) / 2)
p = p / p.sum()
e = 1 / (1 + np.exp(-0.8 * a + 0.6 * b))
treated = np.average(1 + 2.5 * a - b, weights=p * e)
control = np.average(2 * a - b, weights=p * (1 - e))
assert abs(found[:, 0].mean() - (treated - control)) < 4 * error[0]
sd = found.std(axis=0, ddof=1)
assert sd[1] > sd[2] > sd[3]
# Adding a constant to every outcome moves only the unnormalised form.
X, e, t, y = simulate(np.random.default_rng(7))
assert np.isclose(ipw(y + 100, t, e), ipw(y, t, e))
assert abs(unnormalised(y + 100, t, e) - unnormalised(y, t, e)) > 1
# With one propensity for all it is the difference of means.
assert np.isclose(
    ipw(y, t, np.full(len(t), 0.3)), y[t == 1].mean() - y[t == 0].mean()
)
for bad in (0.0, 1.0, np.nan):
    try:
        ipw(y, t, np.append(e[:-1], bad))
    except ValueError:
        continue
    raise AssertionError("a propensity outside (0, 1) must be refused")
# The card: 8 of 10 and 2 of 10 treated; means 5, 4 and 3, 1.
t = np.array([1] * 8 + [0] * 2 + [1] * 2 + [0] * 8)
y = np.array([5.0] * 8 + [4] * 2 + [3] * 2 + [1] * 8)
e = np.repeat([0.8, 0.2], 10)
assert np.isclose(y[t == 1].mean() - y[t == 0].mean(), 3)
assert np.isclose(ipw(y, t, e), 1.5) and np.isclose(unnormalised(y, t, e), 1.5)
odds = e / (1 - e)
att = y[t == 1].mean() - np.average(y, weights=(1 - t) * odds)
assert np.isclose(att, 1.2) and np.isclose((8 * 1 + 2 * 2) / 10, 1.2)
w = t / e
assert np.isclose(w.sum() ** 2 / np.sum(w**2), 6.4)

"""Doubly robust estimation: two models, of which one may be wrong."""

import numpy as np
from sklearn.linear_model import LinearRegression, LogisticRegression


# --8<-- [start:show]
def aipw(y, t, e, m0, m1):
    """ATE and its standard error; all (n,), m0 and m1 predict y by arm."""
    if not np.all((e > 0) & (e < 1)):
        raise ValueError("a propensity of 0 or 1: no overlap")
    terms = m1 - m0 + t * (y - m1) / e - (1 - t) * (y - m0) / (1 - e)
    return terms.mean(), terms.std(ddof=1) / np.sqrt(len(y))


# --8<-- [end:show]
# --8<-- [start:seeds]
def simulate(rng, n=1000):
    x = rng.normal(size=n)
    e = 1 / (1 + np.exp(-0.6 * (x**2 - 1)))
    t = rng.binomial(1, e)
    y = x + 2 * x**2 + (1 + 0.5 * x) * t + rng.normal(size=n)
    return x, t, y  # true ATE: 1


def predict(A, B, t, y):
    """e from the features B; m0 and m1 from the features A."""
    e = LogisticRegression(C=1e6).fit(B, t).predict_proba(B)[:, 1]
    arms = [LinearRegression().fit(A[t == k], y[t == k]) for k in (0, 1)]
    return e, arms[0].predict(A), arms[1].predict(A)


print("right model   regression   ipw  aipw")
found = {"both": [], "outcome": [], "propensity": [], "neither": []}
for seed in range(100):
    x, t, y = simulate(np.random.default_rng(seed))
    with_square, without = np.column_stack([x, x**2]), x[:, None]
    for right, rows in found.items():
        A = with_square if right in ("both", "outcome") else without
        B = with_square if right in ("both", "propensity") else without
        e, m0, m1 = predict(A, B, t, y)
        ipw = [np.average(y, weights=w) for w in (t / e, (1 - t) / (1 - e))]
        estimate, error = aipw(y, t, e, m0, m1)
        rows.append([np.mean(m1 - m0), ipw[0] - ipw[1], estimate, error])
for right, rows in found.items():
    regression, weighted, robust, _ = np.mean(rows, axis=0)
    print(f"{right:12s} {regression:11.2f} {weighted:5.2f} {robust:5.2f}")
# --8<-- [end:seeds]

found = {right: np.array(rows) for right, rows in found.items()}
fine = {
    "both": [0, 1, 2],
    "outcome": [0, 2],
    "propensity": [1, 2],
    "neither": [],
}
for right, rows in found.items():
    error = rows.std(axis=0, ddof=1) / np.sqrt(len(rows))
    for k in range(3):
        bias = abs(rows[:, k].mean() - 1)
        assert bias < 4 * error[k] + 0.02 if k in fine[right] else bias > 1
# With two wrong models nothing is gained over the plain difference: the
# features they use are balanced, by symmetry. Its value by integration.
x = np.linspace(-8, 8, 20_001)
p, e = np.exp(-(x**2) / 2), 1 / (1 + np.exp(0.6 * (1 - x**2)))
plain = np.average(2 * x**2 + 1, weights=p * e)
plain -= np.average(2 * x**2, weights=p * (1 - e))
for k in range(3):
    column = found["neither"][:, k]
    assert abs(column.mean() - plain) < 4 * column.std(ddof=1) / 10 + 0.02
# The standard error is that of the estimates over seeds, and covers.
both = found["both"]
assert abs(both[:, 3].mean() / both[:, 2].std(ddof=1) - 1) < 4 / np.sqrt(200)
inside = np.abs(both[:, 2] - 1) < 1.96 * both[:, 3]
assert abs(inside.mean() - 0.95) < 4 * np.sqrt(0.95 * 0.05 / len(both))
# Four units by hand: summands 1 + 2, 1 - 4, 1 + 0, 1 - 2.
t4, e4 = np.array([1, 0, 1, 0]), np.array([0.5, 0.5, 0.2, 0.75])
y4 = np.array([2.0, 2, 1, 0.5])
four = aipw(y4, t4, e4, np.zeros(4), np.ones(4))
assert np.allclose(four, (0, np.sqrt((9 + 9 + 1 + 1) / 3 / 4)))
for bad in (0.0, 1.0, np.nan):
    try:
        aipw(y4, t4, np.array([0.5, bad, 0.2, 0.75]), 0 * y4, 0 * y4)
    except ValueError:
        continue
    raise AssertionError("a propensity outside (0, 1) must be refused")
# The bias is the mean of a product of errors, in the population: no sampling.
rng = np.random.default_rng(1)
e, e_hat = rng.uniform(0.2, 0.8, size=(2, 9))
m0, m1, m0_hat, m1_hat = rng.normal(size=(4, 9))
for k in range(9):
    one = [v[k : k + 1].repeat(2) for v in (m1, m0, e_hat, m0_hat, m1_hat)]
    if_treated = aipw(one[0], np.ones(2), one[2], one[3], one[4])[0]
    if_not = aipw(one[1], np.zeros(2), one[2], one[3], one[4])[0]
    mean = e[k] * if_treated + (1 - e[k]) * if_not
    product = (e[k] / e_hat[k] - 1) * (m1[k] - m1_hat[k])
    product -= ((1 - e[k]) / (1 - e_hat[k]) - 1) * (m0[k] - m0_hat[k])
    assert np.isclose(mean - (m1[k] - m0[k]), product)

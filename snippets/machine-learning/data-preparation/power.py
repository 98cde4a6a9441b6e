"""Box-Cox: the power whose result is most Gaussian, and what a tree says."""

import numpy as np
from scipy import stats
from sklearn.linear_model import LinearRegression
from sklearn.tree import DecisionTreeRegressor


# --8<-- [start:show]
def box_cox(x, power):
    return np.log(x) if power == 0 else (x**power - 1) / power


def log_likelihood(x, power):
    """Gaussian, at the best mean and variance; the last term is Jacobian."""
    z = box_cox(x, power)
    return -len(x) / 2 * np.log(z.var()) + (power - 1) * np.log(x).sum()


rng = np.random.default_rng(0)
income = np.exp(rng.normal(10, 0.8, size=2000))
y = np.log(income) + 0.3 * rng.normal(size=2000)  # spending, say

print("power  skewness  log-likelihood  line R2  tree R2")
best = log_likelihood(income, 0)
for power in (1, 0.5, 0, -0.5):
    z = box_cox(income, power)[:, None]
    line = LinearRegression().fit(z[:1000], y[:1000])
    tree = DecisionTreeRegressor(min_samples_leaf=20).fit(z[:1000], y[:1000])
    row = f"{power:5} {stats.skew(z[:, 0]):9.1f}"
    row += f"{log_likelihood(income, power) - best:16.0f}"
    scores = [m.score(z[1000:], y[1000:]) for m in (line, tree)]
    print(row, *(f"{score:8.2f}" for score in scores))
# --8<-- [end:show]

assert all(best > log_likelihood(income, p) for p in (1, 0.5, -0.5))
# the last row is the inverse root; the text quotes rows 1 and 3
assert power == -0.5 and scores[0] < 0.85 < scores[1]

x = np.random.default_rng(1).gamma(2.0, size=300)
for power in (-0.7, 0, 0.4):
    assert np.isclose(log_likelihood(x, power), stats.boxcox_llf(power, x))
    assert np.allclose(box_cox(x, power), stats.boxcox(x, power))
grid = np.linspace(-1, 1, 401)
here = grid[np.argmax([log_likelihood(x, p) for p in grid])]
assert abs(here - stats.boxcox(x)[1]) < 0.006 and here > 0.1
# near zero the power tends to the logarithm
assert np.allclose(box_cox(x, 1e-7), np.log(x), atol=1e-5)
# Yeo-Johnson of a positive and a negative number, as the text writes it
both = stats.yeojohnson(np.array([3.0, -3.0]), lmbda=0.5)
assert np.allclose(both, [(4**0.5 - 1) / 0.5, -(4**1.5 - 1) / 1.5])
# the order is kept, so a tree's training rows fall into the same leaves
a, b = income[:1000, None], box_cox(income, 0)[:1000, None]
leaves = [
    DecisionTreeRegressor(min_samples_leaf=20).fit(v, y[:1000]).predict(v)
    for v in (a, b)
]
assert np.allclose(*leaves)
for seed in (2, 3):
    g = np.random.default_rng(seed)
    income = np.exp(g.normal(10, 0.8, size=2000))
    y = np.log(income) + 0.3 * g.normal(size=2000)
    assert max((0, 0.5, 1, -0.5), key=lambda p: log_likelihood(income, p)) == 0
    z = box_cox(income, 0)[:, None]
    line = LinearRegression().fit(z, y)
    assert abs(line.coef_[0] - 1) < 0.05 and abs(line.score(z, y) - 0.88) < 0.02
# variance explained at power 0: 0.64 of 0.73
assert round(0.8**2 / (0.8**2 + 0.3**2), 2) == 0.88

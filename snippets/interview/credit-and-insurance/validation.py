"""Calibration in the large, calibration slope, and Hosmer-Lemeshow."""

import numpy as np
from scipy import optimize, stats
from scipy.special import expit, logit
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def level_and_slope(p, y):
    """Shift a with mean(expit(a + logit p)) = mean(y); slope on logit p."""
    z = logit(p)
    a = optimize.brentq(lambda a: np.mean(expit(a + z)) - y.mean(), -9, 9)
    Z, w = np.c_[np.ones_like(z), z], np.array([0.0, 1.0])
    for _ in range(8):  # Newton's method for the logistic regression
        q = expit(Z @ w)
        w += np.linalg.solve((Z.T * (q * (1 - q))) @ Z, Z.T @ (y - q))
    return a, w[1]


def hosmer_lemeshow(p, y, groups=10):
    """p-value over groups of equal size, sorted by p; held-out rows."""
    total = 0.0
    for g in np.array_split(np.argsort(p), groups):
        total += (y[g] - p[g]).sum() ** 2 / (p[g].sum() * (1 - p[g].mean()))
    return stats.chi2.sf(total, groups)


# --8<-- [end:show]


# --8<-- [start:run]
def judge(shift, stretch, rng, n=50_000, repeats=20):
    """Level, slope, and how often HL rejects at 5 % with 2,000 and n rows."""
    seen, no = [], np.zeros(2)
    for _ in range(repeats):
        z = rng.normal(-3.5, 0.8, size=n)  # true log-odds of default
        y = (rng.uniform(size=n) < expit(z)).astype(int)
        p = expit(-3.5 + shift + stretch * (z + 3.5))
        seen.append(level_and_slope(p, y))
        no += [hosmer_lemeshow(p[:m], y[:m]) < 0.05 for m in (2_000, n)]
    return *np.mean(seen, axis=0), *no / repeats


rng = np.random.default_rng(0)
found = []
for name, how in (("true", (0, 1)), ("low", (-0.1, 1)), ("extreme", (0, 1.25))):
    found.append(judge(*how, rng))
    a, slope, few, many = found[-1]
    print(f"{name:8} level {a:+.2f}, slope {slope:.2f}", end=", ")
    print(f"HL rejects {few:.0%} with 2,000, {many:.0%} with 50,000")
# --8<-- [end:run]

true, low, extreme = found
assert abs(true[0]) < 0.01 and abs(true[1] - 1) < 0.02
assert abs(low[0] - 0.1) < 0.01 and abs(low[1] - 1) < 0.02
assert abs(extreme[1] - 1 / 1.25) < 0.02 and extreme[0] < 0
assert low[2] < 0.5 < low[3]  # mostly missed, mostly rejected
assert low[3] > low[2] + 0.3 and extreme[3] > extreme[2] + 0.3
assert true[3] < 0.2  # 20 repeats of 5 %
# The statistic by hand: two groups of two.
p, y = np.array([0.1, 0.1, 0.4, 0.4]), np.array([0, 1, 1, 0])
by_hand = 0.8**2 / (0.2 * 0.9) + 0.2**2 / (0.8 * 0.6)
assert np.isclose(hosmer_lemeshow(p, y, 2), stats.chi2.sf(by_hand, 2))
# A shift of log-odds is found exactly when the mean is.
p = np.array([0.1, 0.2, 0.3, 0.4])
a, _ = level_and_slope(p, np.array([0, 1, 1, 0]))
assert np.isclose(expit(a + logit(p)).sum(), 2)
# The slope is that of scikit-learn's unpenalised logistic regression.
z = rng.normal(-2, 1, size=5_000)
y = (rng.uniform(size=z.size) < expit(0.3 + 0.7 * z)).astype(int)
model = LogisticRegression(C=np.inf, tol=1e-9).fit(z[:, None], y)
assert np.isclose(level_and_slope(expit(z), y)[1], model.coef_[0, 0], atol=1e-3)
# The card: slope 0.8 and level 0; multiplying by 0.8 alone moves the level.
z = rng.normal(-3.5, 1, size=100_000)
mean = expit(z).mean()
a = optimize.brentq(lambda a: expit(a + 0.8 * z).mean() - mean, -9, 9)
y = (rng.uniform(size=z.size) < expit(a + 0.8 * z)).astype(int)
assert np.allclose(level_and_slope(expit(z), y), [0, 0.8], atol=0.06)
assert expit(0.8 * z).mean() > 1.5 * mean
# The text: 3.5 for 3.9 %, and an extreme model's 1 and 20 %.
z = rng.normal(-3.5, 0.8, size=400_000)
assert np.isclose(expit(z).mean(), 0.039, atol=5e-4)
assert np.isclose(expit(z - 0.1).mean(), 0.035, atol=5e-4)
real = expit(-3.5 + (logit(np.array([0.01, 0.2])) + 3.5) / 1.25)
assert np.allclose(real, [0.012, 0.14], atol=[5e-4, 5e-3])

"""Coverage of the usual and of the robust interval under unequal noise."""

import numpy as np
from scipy.stats import linregress

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, runs = 100, 4000
x = rng.uniform(0, 10, n)
X = np.column_stack([np.ones(n), x])
inverse = np.linalg.inv(X.T @ X)
leverage = np.sum(X @ inverse * X, axis=1)


def errors(Y):  # one data set in each row
    W = Y @ X @ inverse
    R = Y - W @ X.T
    usual = np.sqrt(np.sum(R**2, axis=1) / (n - 2) * inverse[1, 1])
    row = inverse[1] @ X.T  # the slope is row @ y
    robust = np.sqrt((R / (1 - leverage)) ** 2 @ row**2)  # HC3
    return W[:, 1], usual, robust


def coverage(sd):
    slope, *errs = errors(1 + 2 * x + sd * rng.normal(size=(runs, n)))
    return [np.mean(np.abs(slope - 2) < 1.984 * s) for s in errs]


print("noise     usual  robust")
for name, sd in (("constant", np.full(n, 2.0)), ("at ends", (x - 5) ** 2)):
    print("{:8}  {:5.2f}  {:6.2f}".format(name, *coverage(sd)))
# --8<-- [end:show]

for seed in range(4):
    rng = np.random.default_rng(seed)
    equal, ends = coverage(np.full(n, 2.0)), coverage((x - 5) ** 2)
    assert abs(equal[0] - 0.95) < 0.02 and abs(equal[1] - 0.95) < 0.025
    assert ends[0] < 0.87 and ends[1] > 0.91
kept, leverage = leverage, np.zeros(n)  # HC0: the sandwich alone
assert 0.91 < coverage((x - 5) ** 2)[1] <= ends[1] + 0.01
leverage = kept
y = 1 + 2 * x + (1 + x) * rng.normal(size=n)
slope, usual, robust = (v[0] for v in errors(y[None]))
line = linregress(x, y)
assert np.isclose(slope, line.slope) and np.isclose(usual, line.stderr)
left_out = []  # each point, by the fit to all others
for i in range(n):
    rest = linregress(np.delete(x, i), np.delete(y, i))
    left_out.append(y[i] - rest.intercept - rest.slope * x[i])
sandwich = inverse @ X.T @ np.diag(np.square(left_out)) @ X @ inverse
assert np.isclose(robust, np.sqrt(sandwich[1, 1]))
# Under equal variances residuals average to h short: HC2 is the exact one.
hat = X @ inverse @ X.T
variances = np.diag((np.eye(n) - hat) @ (np.eye(n) - hat).T)
assert np.allclose(variances, 1 - leverage)
row = inverse[1] @ X.T
assert np.isclose(row**2 @ (variances / (1 - leverage)), inverse[1, 1])
assert row**2 @ (variances / (1 - leverage) ** 2) > inverse[1, 1]


# Every row twice: the fit stays, t grows by sqrt((2 n - p) / (n - p)).
def fit(X, y):
    """Weights, R^2, adjusted R^2, t values and sandwich covariance (HC0)."""
    n, p = X.shape
    inverse = np.linalg.inv(X.T @ X)
    w = inverse @ X.T @ y
    r = y - X @ w
    rest, total = r @ r, np.sum((y - y.mean()) ** 2)
    t = w / np.sqrt(rest / (n - p) * np.diag(inverse))
    sandwich = inverse @ (X.T * r**2) @ X @ inverse
    adjusted = 1 - rest / total * (n - 1) / (n - p)
    return w, 1 - rest / total, adjusted, t, sandwich


for n, p in ((10, 2), (12, 4), (100, 2)):
    Z = np.column_stack([np.ones(n), rng.normal(size=(n, p - 1))])
    y = Z @ rng.normal(size=p) + rng.normal(size=n)
    once, twice = fit(Z, y), fit(np.repeat(Z, 2, axis=0), np.repeat(y, 2))
    assert np.allclose(once[0], twice[0]) and np.isclose(once[1], twice[1])
    assert once[2] < twice[2]
    factor = np.sqrt((2 * n - p) / (n - p))
    assert np.allclose(twice[3], factor * once[3])
    assert (n, p) != (10, 2) or np.isclose(factor, 1.5)
    assert (n, p) != (100, 2) or abs(factor - np.sqrt(2)) < 0.01
    assert np.allclose(twice[4], once[4] / 2)  # the plain sandwich believes it
    X2, r2 = np.repeat(Z, 2, axis=0), np.repeat(y, 2)
    r2 = r2 - X2 @ twice[0]
    score = (X2 * r2[:, None]).reshape(n, 2, p).sum(axis=1)  # by cluster
    inverse2 = np.linalg.inv(X2.T @ X2)
    assert np.allclose(inverse2 @ score.T @ score @ inverse2, once[4])
assert np.isclose(1.8 * 1.5, 2.7)

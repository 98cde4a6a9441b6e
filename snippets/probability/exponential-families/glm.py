"""A generalised linear model by Newton's method with halved steps."""

import numpy as np
from scipy.special import expit as sigmoid
from sklearn.linear_model import LogisticRegression, PoissonRegressor


# --8<-- [start:show]
def fit_glm(X, y, mean, variance, steps=25):
    """Weights (d,) of a GLM with canonical link; X (n, d), y (n,).

    mean(eta) and variance(eta) are the first two derivatives of A.
    """

    def gradient(w):
        return X.T @ (y - mean(X @ w))

    w = np.zeros(X.shape[1])
    for _ in range(steps):
        g = gradient(w)
        step = np.linalg.solve(X.T @ (variance(X @ w)[:, None] * X), g)
        if g @ step < 1e-12:  # twice the gain that is left, nearly
            return w + step
        while not np.linalg.norm(gradient(w + step)) <= np.linalg.norm(g):
            step = step / 2  # too far, or overflow
        w = w + step
    raise ValueError("no maximum found: are the classes separable?")


rng = np.random.default_rng(0)
X = np.column_stack([np.ones(2000), rng.normal(size=2000)])
clicks = rng.uniform(size=2000) < sigmoid(X @ [-1.0, 0.8])  # True is 1
visits = rng.poisson(np.exp(X @ [0.5, 0.3]))
p = fit_glm(X, clicks, sigmoid, lambda e: sigmoid(e) * (1 - sigmoid(e)))
q = fit_glm(X, visits, np.exp, np.exp)
print("logistic:", p.round(2), " Poisson:", q.round(2))
print("sums: clicks", clicks.sum(), "and", sigmoid(X @ p).sum().round(6))
# --8<-- [end:show]

assert np.allclose(X.T @ (clicks - sigmoid(X @ p)), 0, atol=1e-8)
assert np.allclose(X.T @ (visits - np.exp(X @ q)), 0, atol=1e-6)
identity = fit_glm(X, visits * 1.0, lambda e: e, np.ones_like)
assert np.allclose(identity, np.linalg.lstsq(X, visits, rcond=None)[0])
library = LogisticRegression(C=1e10, fit_intercept=False, tol=1e-10).fit(
    X, clicks
)
assert np.allclose(library.coef_[0], p, atol=1e-4)
library = PoissonRegressor(alpha=0, fit_intercept=False, tol=1e-10).fit(
    X, visits
)
assert np.allclose(library.coef_, q, atol=1e-4)
errors = np.sqrt(np.diag(np.linalg.inv(X.T @ (np.exp(X @ q)[:, None] * X))))
assert np.all(np.abs(q - [0.5, 0.3]) < 4 * errors)
p_errors = np.sqrt(
    np.diag(
        np.linalg.inv(
            X.T @ ((sigmoid(X @ p) * (1 - sigmoid(X @ p)))[:, None] * X)
        )
    )
)
assert np.all(np.abs(p - [-1.0, 0.8]) < 4 * p_errors)
# Large counts from a start at 0: the full step overshoots.
for level in (3.0, np.log(50), np.log(1000)):
    y = rng.poisson(np.exp(X @ [level, 0.5]))
    with np.errstate(over="ignore", invalid="ignore"):
        w = fit_glm(X, y, np.exp, np.exp)
    assert np.allclose(X.T @ (y - np.exp(X @ w)), 0, atol=1e-3)
    se = np.sqrt(np.diag(np.linalg.inv(X.T @ (np.exp(X @ w)[:, None] * X))))
    assert np.all(np.abs(w - [level, 0.5]) < 4 * se)
ones, thirty = np.ones((100, 1)), np.full(100, 30.0)
first = np.linalg.solve(ones.T @ ones, ones.T @ (thirty - 1))
assert np.isclose(first[0], 29)  # the text's first step
assert np.isclose(fit_glm(ones, thirty, np.exp, np.exp)[0], np.log(30))
# Exposures: an offset inside both derivatives, against weighted rates.
days = rng.integers(1, 30, size=2000)
y = rng.poisson(days * np.exp(X @ [0.2, -0.4]))


def exposed(eta):
    return days * np.exp(eta)


w = fit_glm(X, y, exposed, exposed)
library = PoissonRegressor(alpha=0, fit_intercept=False, tol=1e-10).fit(
    X, y / days, sample_weight=days
)
assert np.allclose(library.coef_, w, atol=1e-4)
# The card: 0.2 multiplies the rate by 1.22.
assert np.isclose(np.exp(0.2), 1.22, atol=5e-3)


def spread(eta):
    return sigmoid(eta) * (1 - sigmoid(eta))


for n in (4, 50, 1000):  # separable classes
    line = np.column_stack([np.ones(n), np.linspace(-1, 1, n)])
    try:
        fit_glm(line, line[:, 1] > 0, sigmoid, spread)
    except ValueError:
        continue
    raise AssertionError("separable data have no maximum")

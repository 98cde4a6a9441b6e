"""Logistic regression by gradient descent, against scikit-learn."""

import numpy as np
from scipy.special import expit
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def fit_logistic(X, y, lam, eta, steps):
    """Mean log loss + lam/2 |w|^2, bias unpenalised: w of shape (d,), b."""
    n, d = X.shape
    w, b = np.zeros(d), 0.0
    for _ in range(steps):
        z = X @ w + b
        p = 0.5 * (1 + np.tanh(z / 2))  # the sigmoid, without overflow
        w = w - eta * (X.T @ (p - y) / n + lam * w)
        b = b - eta * np.mean(p - y)
    return w, b


data = load_breast_cancer()
X, y = data.data[:, :2], 1 - data.target  # radius, texture; 1 = malignant
train = np.arange(len(y)) % 2 == 0
mean, sd = X[train].mean(axis=0), X[train].std(axis=0)
X = (X - mean) / sd
for lam in (0.0, 0.01):
    w, b = fit_logistic(X[train], y[train], lam, eta=1.0, steps=2000)
    held_out = np.mean((X[~train] @ w + b >= 0) == y[~train])
    print(f"lam {lam}: weights {np.round(w, 2)}  bias {b:.2f}", end="")
    print(f"  held-out accuracy {held_out:.2f}")
    print("    factors on the odds", np.round(np.exp(w), 1))
# --8<-- [end:show]

assert np.allclose(X[train].mean(axis=0), 0)
assert np.allclose(X[train].std(axis=0), 1)
n = np.sum(train)
model = LogisticRegression(C=1 / (0.01 * n), tol=1e-10)
model.fit(X[train], y[train])
assert np.allclose(w, model.coef_[0], atol=1e-5)
assert np.isclose(held_out, model.score(X[~train], y[~train]))
for lam in (0.0, 0.01, 0.3):
    w, b = fit_logistic(X[train], y[train], lam, 1.0, 5000)
    C = 1 / (n * lam) if lam else np.inf
    model = LogisticRegression(C=C, solver="newton-cholesky", tol=1e-10)
    model.fit(X[train], y[train])
    assert np.allclose(w, model.coef_[0], atol=1e-5)
    assert np.isclose(b, model.intercept_[0], atol=1e-5)


def loss(w, b, x, t):
    return np.logaddexp(0, w @ x + b) - t * (w @ x + b)


# The step in the text, and the card's: gradient against differences.
for w, b, x, t, eta, after in (
    ([1.0, 0.5], -1.0, [2.0, 2.0], 0, 0.5, 0.123),
    ([0.5, 1.0], 0.5, [1.0, -2.0], 1, 1.0, 0.967),
):
    w, x = np.array(w), np.array(x)
    r = expit(w @ x + b) - t
    for k in range(2):
        e = 1e-5 * np.eye(2)[k]
        slope = (loss(w + e, b, x, t) - loss(w - e, b, x, t)) / 2e-5
        assert np.isclose(slope, r * x[k], rtol=1e-6)
    # One step changes z by -eta r (|x|^2 + 1).
    moved = expit((w - eta * r * x) @ x + b - eta * r)
    assert np.isclose(moved, expit(w @ x + b - eta * r * (x @ x + 1)))
    assert abs(moved - after) < 5e-4
# The first step of the function itself, from zero: residuals 1/2 - y.
W, B = fit_logistic(np.array([[2.0, -1.0], [4.0, 3.0]]), [0, 1], 0.2, 0.1, 1)
assert np.allclose(W, [0.05, 0.1]) and B == 0
# Scores of +-1000 after one step: no overflow, and the second step is none.
A, s = np.array([[40.0], [-40.0]]), np.array([1, 0])
with np.errstate(over="raise", invalid="raise"):
    W, B = fit_logistic(A, s, 0.0, 1.25, 1)
    assert np.allclose(A @ W + B, [1000, -1000])
    assert fit_logistic(A, s, 0.0, 1.25, 3)[0] == W

"""What units change in a logistic regression, and what they do not."""

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression

# --8<-- [start:show]
X, y = load_breast_cancer(return_X_y=True)
X = X[:, [0, 1]]  # radius, texture
Z = (X - X.mean(axis=0)) / X.std(axis=0)
U = Z * [0.01, 1.0]  # the radius in a unit a hundred times larger


def probabilities(X, C):
    model = LogisticRegression(C=C, solver="newton-cholesky", tol=1e-8)
    return model.fit(X, y).predict_proba(X)[:, 1]


change = {}
for C, name in ((np.inf, "no penalty"), (1.0, "penalty   ")):
    change[C] = np.abs(probabilities(Z, C) - probabilities(U, C)).max()
    print(f"{name}: probabilities change by up to {change[C]:.2f}")

A = np.column_stack([load_breast_cancer().data, np.ones(len(y))])
for name in ("raw", "standardised"):
    print(f"30 columns, {name}: condition {np.linalg.cond(A.T @ A):.0e}")
    A[:, :-1] = (A - A.mean(axis=0))[:, :-1] / A[:, :-1].std(axis=0)
# --8<-- [end:show]

raw = np.column_stack([load_breast_cancer().data, np.ones(len(y))])
assert np.linalg.cond(raw.T @ raw) > 1e6 * np.linalg.cond(A.T @ A)
assert change[np.inf] < 1e-4 and change[1.0] > 0.5
# Free: the weight grows by what the column shrank. Held: it is kept small.
for C, low, high in ((np.inf, 99.9, 100.1), (1.0, 0, 20)):
    w = [
        LogisticRegression(C=C, solver="newton-cholesky", tol=1e-10)
        .fit(data, y)
        .coef_[0, 0]
        for data in (Z, U)
    ]
    assert low < w[1] / w[0] < high
# The card: euros into cents. A penalty on the weight of prices that spread
# over tens of euros hardly counts in either unit; over one euro it does.
rng = np.random.default_rng(0)
price, other = rng.lognormal(0, 0.5, 1000), rng.normal(size=(1000, 5))
odds = np.exp(2 * price - 2 + other @ np.full(5, 0.5))
bought = rng.random(1000) < odds / (1 + odds)
moved = []
for spread in (1, 50):
    euros, cents = (
        LogisticRegression(solver="newton-cholesky", tol=1e-8)
        .fit(data, bought)
        .predict_proba(data)
        for data in (
            np.column_stack([unit * spread * price, other]) for unit in (1, 100)
        )
    )
    moved.append(np.abs(euros - cents).max())
assert moved[0] > 0.01 and moved[1] < 1e-4
# Newton's steps without a penalty do not depend on units; those of gradient
# descent do.
for newton in (True, False):
    scores = []
    for data in (Z, U):
        B, v = np.column_stack([data, np.ones(len(y))]), np.zeros(3)
        for _ in range(5):
            p = 1 / (1 + np.exp(-B @ v))
            H = (B.T * (p * (1 - p))) @ B if newton else len(y) * np.eye(3)
            v -= np.linalg.solve(H, B.T @ (p - y))
        scores.append(B @ v)
    assert np.allclose(*scores, atol=1e-8) == newton
# At zero weights the Hessian of the mean loss is A^T A / 4n.
B, h = np.column_stack([Z, np.ones(len(y))]), 1e-4


def gradient(v):
    return B.T @ (1 / (1 + np.exp(-B @ v)) - y) / len(y)


H = [(gradient(h * e) - gradient(-h * e)) / (2 * h) for e in np.eye(3)]
assert np.allclose(H, B.T @ B / (4 * len(y)), atol=1e-7)

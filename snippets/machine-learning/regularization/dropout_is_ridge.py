"""Expected squared loss under input dropout, by summing over all masks."""

from itertools import product

import numpy as np

X = np.array([[2.0, 2.0], [1.0, -1.0]])
y = np.array([4.0, 2.0])
p = 2 / 7  # probability of dropping a feature
q = 1 - p  # probability of keeping it


def expected_loss(w):
    total = 0.0
    for m in product((0, 1), repeat=2):
        prob = np.prod([q if keep else p for keep in m])
        X_drop = X * np.array(m) / q  # the loss is a sum over rows
        total += prob * 0.5 * np.sum((y - X_drop @ w) ** 2)
    return total


def ridge_loss(w):
    weighted = np.sum(w**2 * np.sum(X**2, axis=0))
    return 0.5 * np.sum((y - X @ w) ** 2) + 0.5 * p / q * weighted


rng = np.random.default_rng(0)
for w in rng.normal(size=(20, 2)):
    assert np.isclose(expected_loss(w), ridge_loss(w))

G = X.T @ X
w_drop = np.linalg.solve(G + p / q * np.diag(np.diag(G)), X.T @ y)
print("squared column norms", np.diag(G), f" p/(1-p) = {p / q:.1f}")
print("dropout minimiser", np.round(w_drop, 3))
assert np.allclose(w_drop, np.linalg.solve(G + 2 * np.eye(2), X.T @ y))

Z = X * np.array([1.0, 100.0])  # new units, the same predictions
H = Z.T @ Z
v = np.linalg.solve(H + p / q * np.diag(np.diag(H)), Z.T @ y)
assert np.allclose(Z @ v, X @ w_drop)

"""Sequential minimal optimisation with the most violating pair."""

import numpy as np
from sklearn.svm import SVC


# --8<-- [start:show]
def smo(K, y, C, tolerance=1e-6):
    alpha, f = np.zeros(len(y)), np.zeros(len(y))
    steps = 0
    while True:
        e = y - f  # what b would have to be at each point
        up = np.where(y > 0, alpha < C, alpha > 0)
        down = np.where(y > 0, alpha > 0, alpha < C)
        i = np.argmax(np.where(up, e, -np.inf))
        j = np.argmin(np.where(down, e, np.inf))
        if e[i] - e[j] < tolerance:
            return alpha, (e[i] + e[j]) / 2, steps
        t = (e[i] - e[j]) / (K[i, i] + K[j, j] - 2 * K[i, j])
        t = min(t, C - alpha[i] if y[i] > 0 else alpha[i])
        t = min(t, alpha[j] if y[j] > 0 else C - alpha[j])
        alpha[i] += y[i] * t  # the sum of alpha y keeps its value
        alpha[j] -= y[j] * t
        f += t * (K[:, i] - K[:, j])
        steps += 1


rng = np.random.default_rng(3)
X = np.r_[rng.normal([0, 0], 1, (20, 2)), rng.normal([3, 1.5], 1, (20, 2))]
y = np.repeat([-1, 1], 20)
alpha, b, steps = smo(X @ X.T, y, C=1.0)
print("steps", steps, " support vectors", np.sum(alpha > 0))
print("w", ((alpha * y) @ X).round(3), " b", b.round(3))
# --8<-- [end:show]

machine = SVC(kernel="linear", C=1.0, tol=1e-8).fit(X, y)
assert np.allclose((alpha * y) @ X, machine.coef_[0], atol=1e-4)
assert np.isclose(b, machine.intercept_[0], atol=1e-4)
assert np.isclose(alpha @ y, 0) and alpha.min() == 0 and alpha.max() == 1
rng = np.random.default_rng(8)  # generic: unequal classes, another kernel
Z = rng.normal(size=(50, 3))
t = np.where(Z[:, 0] + Z[:, 1] ** 2 + rng.normal(size=50) > 1.2, 1, -1)
K = np.exp(-0.7 * ((Z[:, None] - Z[None]) ** 2).sum(axis=2))
alpha, b, _ = smo(K, t, C=2.5)
rival = SVC(kernel="precomputed", C=2.5, tol=1e-8).fit(K, t)
assert np.allclose(K @ (alpha * t) + b, rival.decision_function(K), atol=1e-4)
assert np.isclose(np.abs(rival.dual_coef_).max(), alpha.max())
# The card: two points x = 3 (positive) and x = -1 (negative), C large.
x, s = np.array([3.0, -1.0]), np.array([1, -1])
alpha, b, steps = smo(np.outer(x, x), s, C=100.0)
assert steps == 1 and np.allclose(alpha, 1 / 8) and np.isclose(b, -0.5)
alpha, _, steps = smo(np.outer(x, x), s, C=0.1)
assert steps == 1 and np.allclose(alpha, 0.1)

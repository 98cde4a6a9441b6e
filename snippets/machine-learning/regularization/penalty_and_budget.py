"""A penalty and a budget give the same ridge weights; with L0 they do not."""

import numpy as np
from scipy.optimize import minimize

X = np.array([[2.0, 2.0], [1.0, -1.0]])
y = np.array([4.0, 2.0])


def loss(w):
    return 0.5 * np.sum((y - X @ w) ** 2)


lam = 2.0
w_pen = np.linalg.solve(X.T @ X + lam * np.eye(2), X.T @ y)
t2 = w_pen @ w_pen  # the budget that this penalty uses up
budget = {"type": "ineq", "fun": lambda w: t2 - w @ w}
w_con = minimize(loss, [0.0, 0.0], constraints=budget, tol=1e-12).x
gradient = X.T @ (X @ w_con - y)
multiplier = -(gradient @ w_con) / (w_con @ w_con)  # gradient + lam w = 0
print("penalised  ", np.round(w_pen, 3), f"squared norm {t2:.2f}")
print("constrained", np.round(w_con, 3), f"multiplier   {multiplier:.2f}")
assert np.allclose(w_pen, w_con, atol=1e-4)
assert np.isclose(multiplier, lam, atol=1e-3)

# Count the non-zero weights instead: a set of sizes that is not convex.
A = np.array([[10.0, 10.0], [1.0, -1.0]])
b = np.array([0.0, 2.0])
rss = [b @ b]
rss.append(min(b @ b - (a @ b) ** 2 / (a @ a) for a in A.T))
rss.append(np.sum((b - A @ np.linalg.solve(A, b)) ** 2))
chosen = {
    int(np.argmin([rss[k] + mu * k for k in range(3)]))
    for mu in np.linspace(0.0, 10.0, 100_001)
}
print("best RSS with 0, 1, 2 features:", np.round(np.abs(rss), 2))
print("sizes that some L0 penalty selects:", sorted(chosen))
assert 1 not in chosen

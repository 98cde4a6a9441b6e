"""Two features that are nearly copies: who keeps one, who shares."""

import numpy as np
from sklearn.linear_model import ElasticNet, Lasso, Ridge

# --8<-- [start:show]
rng = np.random.default_rng(0)
models = {
    "lasso": Lasso(alpha=0.3, tol=1e-8, max_iter=100_000),
    "elastic net": ElasticNet(alpha=0.6, l1_ratio=0.5, tol=1e-8),
    "ridge": Ridge(alpha=12.0),
}
alone, gap = dict.fromkeys(models, 0), dict.fromkeys(models, 0.0)
for _ in range(200):
    a = rng.normal(size=40)
    X = np.column_stack([a, a + 0.1 * rng.normal(size=40)])
    y = X @ [1.0, 1.0] + rng.normal(size=40)
    for name, model in models.items():
        w = model.fit(X, y).coef_
        alone[name] += np.count_nonzero(w) == 1
        gap[name] += abs(w[0] - w[1]) / 200
for name in models:
    print(f"{name:12} keeps one of two: {alone[name]:3d} of 200", end="  ")
    print(f"mean gap {gap[name]:.2f}")
# --8<-- [end:show]

assert alone["lasso"] > 100 and alone["elastic net"] == alone["ridge"] == 0
assert gap["lasso"] > 10 * max(gap["elastic net"], gap["ridge"])
# Exact twins: x = (1, 1, 1, 1) twice, y = 3x, strength 4.
x = np.ones(4)
T, t = np.column_stack([x, x]), 3.0 * x


def objective(w):
    return 0.5 * np.sum((t - T @ w) ** 2) + 4 * np.abs(w).sum()


splits = [objective(np.array(w)) for w in ((2, 0), (1, 1), (0, 2), (0.5, 1.5))]
assert np.ptp(splits) == 0 and objective(np.array([3, -1])) > splits[0]
both = np.linalg.solve(T.T @ T + 4 * np.eye(2), T.T @ t)
assert np.allclose(both, 1)
# The bound on the gap, on generic columns of norm 1 with equal signs.
Z = rng.normal(size=(30, 3)) + rng.normal(size=(30, 1))
Z /= np.linalg.norm(Z, axis=0)
u = Z @ [3.0, 4.0, 5.0]
net = ElasticNet(alpha=1.5 / 30, l1_ratio=1 / 3, fit_intercept=False, tol=1e-12)
v = net.fit(Z, u).coef_  # lambda_1 = 0.5, lambda_2 = 1
assert np.all(v > 0)
for i, j in ((0, 1), (0, 2), (1, 2)):
    bound = np.sqrt(2 * (1 - Z[:, i] @ Z[:, j])) * np.linalg.norm(u)
    assert abs(v[i] - v[j]) <= bound
    exact = abs((Z[:, i] - Z[:, j]) @ (u - Z @ v))
    assert np.isclose(abs(v[i] - v[j]), exact, atol=1e-6)

"""Twin features: lasso has many solutions, ridge and elastic net share."""

import numpy as np
from sklearn.linear_model import ElasticNet, Lasso, Ridge

# Exact twins: x = (1, 1, 1, 1) twice, y = 3x, so x^T x = 4 and x^T y = 12.
x = np.ones(4)
X, y, lam = np.column_stack([x, x]), 3.0 * x, 4.0


def objective(w):
    return 0.5 * np.sum((y - X @ w) ** 2) + lam * np.abs(w).sum()


values = [objective(np.array(w)) for w in ((2, 0), (1, 1), (0, 2), (0.5, 1.5))]
print("lasso objective at (2,0), (1,1), (0,2), (.5,1.5):", np.array(values))
ridge = np.linalg.solve(X.T @ X + lam * np.eye(2), X.T @ y)
print("ridge:", ridge)
assert np.ptp(values) == 0.0 and np.allclose(ridge, 12 / (2 * 4 + lam))

# Near twins, both with true weight 1; how often is exactly one selected?
rng = np.random.default_rng(0)
n, trials = 40, 200
cd = {"tol": 1e-8, "max_iter": 100_000}  # coordinate descent
models = {
    "lasso": Lasso(alpha=0.3, **cd),
    "elastic net": ElasticNet(alpha=0.6, l1_ratio=0.5, **cd),
    "ridge": Ridge(alpha=0.3 * n),
}
alone, gap = dict.fromkeys(models, 0), dict.fromkeys(models, 0.0)
for _ in range(trials):
    a = rng.normal(size=n)
    Z = np.column_stack([a, a + 0.1 * rng.normal(size=n)])
    t = Z.sum(axis=1) + rng.normal(size=n)
    for name, model in models.items():
        w = model.fit(Z, t).coef_
        alone[name] += np.count_nonzero(w) == 1
        gap[name] += abs(w[0] - w[1]) / trials
for name in models:
    print(f"{name:12s} one alone: {alone[name]:3d}/200  gap {gap[name]:.2f}")

"""A linear SVM by subgradient steps, compared with a dedicated solver."""

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.svm import LinearSVC


# --8<-- [start:show]
def objective(theta, X1, y, C):
    return theta @ theta / 2 + C * np.maximum(0, 1 - y * (X1 @ theta)).sum()


def linear_svm(X, y, C, epochs, seed):
    n, d = X.shape
    X1 = np.column_stack([X, np.ones(n)])  # the last weight is the bias
    lam = 1 / (n * C)  # objective / (n C): lam/2 |theta|^2 + mean hinge
    theta, average = np.zeros(d + 1), np.zeros(d + 1)
    rng, steps = np.random.default_rng(seed), epochs * n
    for t in range(steps):
        i = rng.integers(n)
        eta = 1 / (lam * (t + n))
        pull = y[i] * X1[i] if y[i] * (X1[i] @ theta) < 1 else 0.0
        theta = theta - eta * (lam * theta - pull)
        if t >= steps // 2:
            average += theta / (steps - steps // 2)
    return average[:d], average[d]


data = load_breast_cancer()
X = (data.data - data.data.mean(axis=0)) / data.data.std(axis=0)
y = np.where(data.target == 1, 1, -1)
X1 = np.c_[X, np.ones(len(y))]
for epochs in (2, 10, 50):
    theta = np.append(*linear_svm(X, y, 0.1, epochs, seed=0))
    print(f"{epochs:2} epochs: objective {objective(theta, X1, y, 0.1):.2f}")
exact = LinearSVC(loss="hinge", C=0.1, tol=1e-8, max_iter=10**6).fit(X, y)
target = np.append(exact.coef_[0], exact.intercept_)
print(f"dedicated solver:    {objective(target, X1, y, 0.1):.2f}")
# --8<-- [end:show]

best = objective(target, X1, y, 0.1)
assert best < objective(theta, X1, y, 0.1) < 1.02 * best
for seed in range(3):
    theta = np.append(*linear_svm(X, y, 0.1, 50, seed))
    assert best < objective(theta, X1, y, 0.1) < 1.02 * best
    assert np.linalg.norm(theta - target) < 0.2 * np.linalg.norm(target)
assert objective(np.zeros(31), X1, y, 0.1) > 10 * best
assert objective(2 * target, X1, y, 0.1) > 1.03 * best
assert objective(0.5 * target, X1, y, 0.1) > 1.03 * best
# The subgradient of the objective, against differences away from the kinks.
rng = np.random.default_rng(5)
theta, e = rng.normal(size=31), 1e-6
active = y * (X1 @ theta) < 1
slope = theta - 0.1 * (y[active, None] * X1[active]).sum(axis=0)
for k in range(31):
    step = e * np.eye(31)[k]
    up, down = (objective(theta + s, X1, y, 0.1) for s in (step, -step))
    assert np.isclose((up - down) / (2 * e), slope[k], rtol=1e-4, atol=1e-4)

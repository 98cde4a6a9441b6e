"""The variance of a forest, predicted from five of its trees."""

import numpy as np
from sklearn.tree import DecisionTreeRegressor

n, d, runs = 100, 10, 20


def draw(size, rng):  # correlated features, six of ten in the target
    X = rng.normal(size=(size, d)) + rng.normal(size=(size, 1))
    return X, X[:, :6].sum(axis=1)


X_te, truth = draw(200, np.random.default_rng(99))


def predictions(m, trees=25):
    P = np.empty((runs, trees, len(truth)))
    for r in range(runs):  # each run has its own training set
        rng = np.random.default_rng(r)
        X, y = draw(n, rng)
        y = y + rng.normal(size=n)
        for b in range(trees):
            rows = rng.integers(0, n, size=n)
            tree = DecisionTreeRegressor(
                max_features=m, random_state=100 * r + b
            )
            P[r, b] = tree.fit(X[rows], y[rows]).predict(X_te)
    return P


table = {}


# --8<-- [start:show]
def variance_and_correlation(P):  # (runs, trees, points)
    runs, B, _ = P.shape
    C = P - P.mean(axis=0)  # a tree at a point, over training sets
    var = np.sum(C**2, axis=0).mean() / (runs - 1)
    total = np.sum(C.sum(axis=1) ** 2, axis=0).mean() / (runs - 1)
    covariance = (total - B * var) / (B * (B - 1))
    return var, covariance / var


print(" m   var    rho   predicted  forest  error")
for m in (10, 3, 1):
    P = predictions(m)  # 25 trees on each of 20 training sets
    var, rho = variance_and_correlation(P[:, :5])
    predicted = rho * var + (1 - rho) * var / 20
    forest = P[:, 5:].mean(axis=1)  # the other twenty trees
    measured = np.mean(np.var(forest, axis=0, ddof=1))
    error = np.mean((forest - truth) ** 2)  # the truth has no noise
    print(f"{m:2}  {var:5.1f}  {rho:.2f}  {predicted:6.1f}", end="")
    print(f"   {measured:6.1f}  {error:6.1f}")
    # --8<-- [end:show]
    table[m] = var, rho, predicted, measured, error

for var, _, predicted, measured, _ in table.values():
    assert abs(predicted / measured - 1) < 0.3
    assert measured > 1.4 * var / 20  # not as if they were independent
assert table[10][1] > 1.5 * table[3][1] > 1.5 * table[1][1]
assert table[10][3] > 1.3 * table[3][3]  # the forest varies less
assert table[10][0] < table[3][0] < table[1][0]
assert table[10][4] > table[3][4] < table[1][4]
# Normal variables that share a part, of known variance 4 and correlation 1/4.
rng = np.random.default_rng(0)
P = np.sqrt(3) * rng.normal(size=(4000, 3, 8)) + rng.normal(size=(4000, 1, 8))
var, rho = variance_and_correlation(P + np.arange(8))
assert np.allclose([var, rho], [4, 0.25], rtol=0.05)
few = [variance_and_correlation(p) for p in P.reshape(2000, 2, 3, 8)]
var, covariance = np.mean([(v, v * r) for v, r in few], axis=0)
assert np.isclose(var, 4, rtol=0.05)  # n - 1, even for two runs
assert np.isclose(covariance, 1, rtol=0.1)
# The card: trees of variance 4, correlation 0.3.
assert np.isclose(0.3 * 4 + 0.7 * 4 / 100, 1.228)
assert np.isclose(0.3 * 4, 1.2) and np.isclose(
    0.15 * 5 + 0.85 * 5 / 100, 0.7925
)

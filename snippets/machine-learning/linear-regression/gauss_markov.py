"""Best among the linear unbiased estimators, and beaten outside."""

import numpy as np
from scipy.stats import theilslopes

# --8<-- [start:show]
rng = np.random.default_rng(0)
x = np.linspace(0, 10, 21)
X = np.column_stack([np.ones(21), x])
A = np.linalg.solve(X.T @ X, X.T)  # least squares is A @ y
ends = np.zeros(21)
ends[[0, -1]] = -0.1, 0.1  # the slope from first to last point
i, j = np.triu_indices(21, 1)


def median_slope(y):  # of all lines through two points
    return np.median((y[..., j] - y[..., i]) / (x[j] - x[i]), axis=-1)


def spreads(e):  # of three slopes, over data sets with noise e
    Y = 1 + 2 * x + e
    slopes = Y @ A[1], Y @ ends, median_slope(Y)
    return [np.std(s) for s in slopes]


noise = {"Gaussian": rng.normal(size=(4000, 21)),
         "heavy": rng.standard_t(3, size=(4000, 21)) / np.sqrt(3)}  # fmt: skip
print("spread of    least squares   ends  median slope")
for name, e in noise.items():  # both of variance 1
    spread = spreads(e)
    print(f"{name:10} {spread[0]:15.3f} {spread[1]:6.3f} {spread[2]:13.3f}")
# --8<-- [end:show]

for e in noise.values():
    assert abs(np.var(e) - 1) < 0.1
    assert np.allclose(spreads(e)[:2], np.sqrt([1 / 192.5, 0.02]), rtol=0.05)
for y in 1 + 2 * x + e[:5]:
    assert np.isclose(median_slope(y), theilslopes(y, x).slope)
D = ends - A[1]
assert np.allclose(ends @ X, A[1] @ X) and np.allclose(D @ X, 0)
assert abs(A[1] @ D) < 1e-12  # the key step of the proof
assert np.isclose(ends @ ends, A[1] @ A[1] + D @ D)
assert np.isclose(ends @ ends, 0.02) and np.isclose(A[1] @ A[1], 1 / 192.5)
for seed in range(3):
    rng = np.random.default_rng(seed)
    for heavy in (False, True):
        e = rng.normal(size=(4000, 21))
        if heavy:
            e = rng.standard_t(3, size=(4000, 21)) / np.sqrt(3)
        s = spreads(e)
        assert s[0] < s[1] and (s[2] < s[0]) == heavy
        assert abs(np.mean(median_slope(1 + 2 * x + e)) - 2) < 0.01
# Unequal variances: weighted least squares is the linear one to beat.
V = np.diag(np.where(x > 5, 9.0, 1.0))
W = np.linalg.inv(V)
weighted = np.linalg.solve(X.T @ W @ X, X.T @ W)
assert np.all(np.diag(weighted @ V @ weighted.T) < np.diag(A @ V @ A.T))

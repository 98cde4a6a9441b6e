"""Three remedies for an overfitted polynomial, measured."""

import numpy as np
from numpy.polynomial.legendre import legvander


# --8<-- [start:show]
def fit_and_score(n, degree, lam, rng):
    """Training error, and error on new targets, of one polynomial fit."""
    x, x_new = rng.uniform(-1, 1, n), np.linspace(-1, 1, 500)
    y = np.sin(4 * x) + 0.4 * rng.normal(size=n)
    y_new = np.sin(4 * x_new) + 0.4 * rng.normal(size=500)
    # Columns: Legendre polynomials, orthogonal on [-1, 1], 0 to degree.
    Z, Z_new = legvander(x, degree), legvander(x_new, degree)
    # These extra rows, with target 0, add lam |w|^2 to the sum of squares.
    ridge = np.sqrt(lam) * np.eye(degree + 1)
    A, b = np.vstack([Z, ridge]), np.append(y, np.zeros(degree + 1))
    w = np.linalg.lstsq(A, b, rcond=None)[0]
    return np.mean((y - Z @ w) ** 2), np.mean((y_new - Z_new @ w) ** 2)


cases = {
    "30 points, degree 15": (30, 15, 0),
    "more data: 400 points": (400, 15, 0),
    "smaller model: degree 5": (30, 5, 0),
    "ridge, lambda = 0.3": (30, 15, 0.3),
    "too far: degree 1": (30, 1, 0),
}
print("median of 200 samples    training    new")
results = {}
for name, case in cases.items():
    scores = [
        fit_and_score(*case, np.random.default_rng(s)) for s in range(200)
    ]
    results[name] = np.median(scores, axis=0)
    print(f"{name:24}{results[name][0]:9.2f}{results[name][1]:8.2f}")
# --8<-- [end:show]

plain, *mended, far = results.values()
assert all(plain[0] < m[0] < far[0] for m in mended)  # training error rises
assert all(0.16 < m[1] < far[1] < plain[1] for m in mended)
assert abs(results["more data: 400 points"][1] / 0.16 - 1) < 0.1
# The ridge row minimises |y - Zw|^2 + lambda |w|^2, on the same sample.
rng = np.random.default_rng(3)
x = rng.uniform(-1, 1, 30)
y = np.sin(4 * x) + 0.4 * rng.normal(size=30)
Z = legvander(x, 15)
w = np.linalg.solve(Z.T @ Z + 0.3 * np.eye(16), Z.T @ y)
by_hand = [np.mean((y - Z @ w) ** 2)]
x = np.linspace(-1, 1, 500)  # new points over the whole interval
y = np.sin(4 * x) + 0.4 * rng.normal(size=500)
by_hand.append(np.mean((y - legvander(x, 15) @ w) ** 2))
found = fit_and_score(30, 15, 0.3, np.random.default_rng(3))
assert np.allclose(by_hand, found)

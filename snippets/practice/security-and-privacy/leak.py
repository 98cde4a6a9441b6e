"""The gradient of a first layer holds its input."""

import numpy as np

rng = np.random.default_rng(0)


# --8<-- [start:show]
def gradients(W, b, v, X, y):
    """Mean squared loss of v @ relu(W x + b): gradients of W and b."""
    Z = X @ W.T + b
    error = np.maximum(Z, 0) @ v - y
    g = 2 * error[:, None] * v * (Z > 0) / len(y)  # (n, units)
    return g.T @ X, g.sum(0)


def rows(dW, db):
    """One candidate input for each unit that had a gradient."""
    used = np.abs(db) > 1e-9
    return dW[used] / db[used, None]


d, units = 20, 200
W, b = rng.normal(size=(units, d)), rng.normal(size=units) * 5
v = rng.normal(size=units)
X = rng.normal(size=(16, d))
y = rng.normal(size=16)
for n in (1, 4, 16):
    found = rows(*gradients(W, b, v, X[:n], y[:n]))
    gap = np.abs(found[:, None] - X[:n]).max(2).min(0)
    print(f"batch of {n:2}: {np.sum(gap < 1e-8)} inputs exactly")
    # --8<-- [end:show]
    assert np.sum(gap < 1e-8) == n or n == 16
# against differences, and the rows against a count of units
loss = lambda W, b: np.mean((np.maximum(X @ W.T + b, 0) @ v - y) ** 2)  # noqa: E731
dW, db = gradients(W, b, v, X, y)
for i, j in ((0, 0), (17, 3), (150, 19)):
    E = np.zeros_like(W)
    E[i, j] = 1e-6
    slope = (loss(W + E, b) - loss(W - E, b)) / 2e-6
    assert np.isclose(slope, dW[i, j], rtol=1e-4, atol=1e-6)
    e = 1e-6 * np.eye(units)[i]
    slope = (loss(W, b + e) - loss(W, b - e)) / 2e-6
    assert np.isclose(slope, db[i], rtol=1e-4, atol=1e-6)
active = X @ W.T + b > 0
alone = active[:, active.sum(1 - 1) == 1]  # units that one input reached
assert np.sum(gap < 1e-8) == np.sum(alone.any(1))
assert 0 < np.sum(gap < 1e-8) < 16
# several steps on one record: the quotient of the changes is the record
W2, b2 = W.copy(), b.copy()
for _ in range(5):
    dW, db = gradients(W2, b2, v, X[:1], y[:1])
    W2, b2 = W2 - 1e-5 * dW, b2 - 1e-5 * db
several = rows(W2 - W, b2 - b)
assert len(several) > 0 and np.allclose(several, X[0], rtol=1e-4, atol=1e-4)
assert not np.allclose((W2 - W) / -5e-5, gradients(W, b, v, X[:1], y[:1])[0])
# the card: g x' = ((6, -2, 4), (-3, 1, -2)), g = (2, -1)
assert np.allclose(
    rows(np.array([[6, -2, 4], [-3, 1, -2.0]]), np.array([2, -1.0])),
    [[3, -1, 2], [3, -1, 2]],
)

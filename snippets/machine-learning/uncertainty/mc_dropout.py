"""Dropout at test time in a linear model, with little and much data."""

import numpy as np


# --8<-- [start:show]
def mc_dropout(x, w, p, runs, rng):
    """Mean and deviation of the prediction over random masks of x."""
    keep = rng.uniform(size=(runs, len(x))) > p
    out = (keep * x / (1 - p)) @ w
    return out.mean(), out.std()


rng = np.random.default_rng(0)
x, p = np.array([1.0, 2.0, -1.0]), 0.2
print("examples   dropout spread   posterior deviation")
for n in (20, 200, 2_000, 20_000):
    X = rng.normal(size=(n, 3))
    y = X @ [1.0, 0.5, -2.0] + rng.normal(size=n)  # noise of variance 1
    G = X.T @ X
    w = np.linalg.solve(G + p / (1 - p) * np.diag(np.diag(G)), X.T @ y)
    spread = mc_dropout(x, w, p, 20_000, rng)[1]
    exact = np.sqrt(x @ np.linalg.solve(G, x))
    print(f"{n:8} {spread:16.2f} {exact:21.3f}")
    # --8<-- [end:show]
    var = p / (1 - p) * np.sum(x**2 * w**2)
    assert np.isclose(spread, np.sqrt(var), rtol=0.02)
    if n >= 200:  # the columns are nearly orthogonal, of squared length n
        plain = np.linalg.lstsq(X, y)[0]
        assert np.allclose(w, (1 - p) * plain, atol=0.1)
        assert np.isclose(exact, np.sqrt(x @ x / n), rtol=0.1)
# The last row from the same stream, a thousand times the data of the first:
# the penalty as three more rows, the mask on the products.
again = np.random.default_rng(0)
for n in (20, 200, 2_000, 20_000):
    X, noise = again.normal(size=(n, 3)), again.normal(size=n)
    keep = again.uniform(size=(20_000, 3)) > p
rows = np.diag(np.sqrt(p / (1 - p)) * np.linalg.norm(X, axis=0))
label = np.append(X @ [1, 0.5, -2] + noise, np.zeros(3))
assert np.allclose(w, np.linalg.lstsq(np.vstack([X, rows]), label)[0])
out = np.where(keep, x * w / (1 - p), 0).sum(axis=1)
assert np.isclose(spread, out.std())
# With many examples: 0.8 times the true weights, the text's numbers.
assert np.allclose(w, [0.8, 0.4, -1.6], atol=0.05)
assert np.isclose(spread, np.sqrt(0.96), rtol=0.03)
assert np.isclose(p / (1 - p) * np.array([1, 4, 1]) @ [0.64, 0.16, 2.56], 0.96)

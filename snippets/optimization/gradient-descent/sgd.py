"""Mini-batch SGD: a new order for each epoch, every example once."""

import numpy as np


# --8<-- [start:show]
def sgd(grad, w, n, B, eta, epochs, rng):
    """grad(w, rows) is the mean gradient of these rows; returns w (d,)."""
    for _ in range(epochs):
        order = rng.permutation(n)
        for i in range(0, n, B):
            w = w - eta * grad(w, order[i : i + B])
    return w


rng = np.random.default_rng(0)
n, d = 5000, 4
X = rng.normal(size=(n, d))
y = X @ np.array([1.0, -2.0, 0.5, 3.0]) + rng.normal(size=n)


def grad(w, rows):  # of half the mean squared error
    return X[rows].T @ (X[rows] @ w - y[rows]) / len(rows)


best = np.linalg.lstsq(X, y)[0]
for B, eta in ((n, 0.1), (100, 0.1), (10, 0.1), (10, 0.01)):
    w = sgd(grad, np.zeros(d), n, B, eta, 3, np.random.default_rng(1))
    print(f"B = {B:4}, eta = {eta:4}: {3 * n // B:4} steps", end="   ")
    print(f"distance to the minimum {np.linalg.norm(w - best):.3f}")
# --8<-- [end:show]

assert np.allclose(best, [1, -2, 0.5, 3], atol=0.1)
again = sgd(grad, np.zeros(d), n, 10, 0.01, 3, np.random.default_rng(1))
assert np.array_equal(w, again)  # the row that the text compares
seen = []
sgd(lambda w, rows: seen.append(rows) or np.zeros(1), 0, 7, 3, 1, 2, rng)
assert [len(rows) for rows in seen] == [3, 3, 1, 3, 3, 1]
for epoch in (seen[:3], seen[3:]):
    assert sorted(np.concatenate(epoch)) == list(range(7))
large, other = np.concatenate(seen[:3]), np.concatenate(seen[3:])
assert not np.array_equal(large, other)  # shuffled again
full = sgd(grad, np.zeros(d), n, n, 0.1, 3, rng)
w = np.zeros(d)
for _ in range(3):
    w = w - 0.1 * X.T @ (X @ w - y) / n
assert np.allclose(full, w)
wides, middles = [], []
for seed in range(20):
    ends = [
        sgd(grad, np.zeros(d), n, B, eta, 3, np.random.default_rng(seed))
        for B, eta in ((n, 0.1), (100, 0.1), (10, 0.1), (10, 0.01))
    ]
    far, middle, wide, fine = (np.linalg.norm(w - best) for w in ends)
    assert far > 5 * max(wide, middle, fine)
    wides.append(wide)
    middles.append(middle)
    # Ten steps of a tenth are nearly one step: the linear scaling rule.
    assert np.linalg.norm(ends[1] - ends[3]) < 0.25 * middle
    stay = sgd(grad, best, n, 10, 0.01, 3, np.random.default_rng(seed))
    assert np.linalg.norm(stay - best) > 1e-3  # the minimum is left
assert np.mean(wides) > 2 * np.mean(middles)
# Batches of 3, 3 and 1: the mean of the batch means is not the mean.
z = np.array([1.0, 1, 1, 1, 1, 1, 8])
means = [z[:3].mean(), z[3:6].mean(), z[6:].mean()]
assert np.isclose(np.average(means, weights=[3, 3, 1]), z.mean())
assert not np.isclose(np.mean(means), z.mean())

"""Features alone, a mean that mixes in the node itself, and both apart."""

import numpy as np
from scipy.stats import norm
from sklearn.linear_model import LogisticRegression

mixed_by_share = []


# --8<-- [start:show]
def accuracies(share, seed, n=2000, degree=10):
    """Two classes; each node draws neighbours, share * degree of its own."""
    rng = np.random.default_rng(seed)
    y = np.arange(n) % 2
    X = (2 * y - 1)[:, None] * 0.7 + rng.normal(size=(n, 1))
    same, half = round(share * degree), n // 2
    mates = y[:, None] + 2 * rng.integers(half, size=(n, same))
    others = 1 - y[:, None] + 2 * rng.integers(half, size=(n, degree - same))
    mean = X[np.hstack([mates, others]), 0].mean(axis=1, keepdims=True)
    mixed = (X + degree * mean) / (degree + 1)
    train = np.arange(n) < half
    result = []
    for F in (X, mixed, np.hstack([X, mean])):
        model = LogisticRegression().fit(F[train], y[train])
        result.append(model.score(F[~train], y[~train]))
    return result


print("share  alone  mixed  apart")
for share in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
    alone, mixed, apart = np.mean(
        [accuracies(share, s) for s in range(3)], axis=0
    )
    print(f"{share:5}  {alone:5.2f}  {mixed:5.2f}  {apart:5.2f}")
    # --8<-- [end:show]
    mixed_by_share.append(mixed)
    tilt = 2 * share - 1
    signals = (1, abs(1 + 10 * tilt) / np.sqrt(11), np.sqrt(1 + 10 * tilt**2))
    theory = norm.cdf(0.7 * np.array(signals))
    assert np.allclose((alone, mixed, apart), theory, atol=0.035)
    for seed in range(10, 15):
        alone, mixed, apart = accuracies(share, seed)
        assert apart > alone - 0.03 and apart > mixed - 0.03
        assert share != 0.4 or mixed < alone - 0.08
        assert share not in (0, 0.2, 0.8, 1) or mixed > alone + 0.04
left, right = mixed_by_share[:3], mixed_by_share[2:]
assert (np.diff(left) < -0.08).all() and (np.diff(right) > 0.03).all()
assert np.allclose(
    norm.cdf([0.7 / 11**0.5, 0.7, 0.7 * 1.4**0.5]).round(2), [0.58, 0.76, 0.80]
)
# The card: five neighbours, two of the node's own class.
assert 1 + 2 - 3 == 0 and np.isclose(np.sqrt(1 + 5 * 0.2**2), 1.095, atol=5e-4)
assert np.isclose((5 - 1) / 6 * np.sqrt(6), 1.63, atol=5e-3)


def by_loops(share, seed, n, degree):
    """The same draws, node by node."""
    rng = np.random.default_rng(seed)
    classes = [[*range(0, n, 2)], [*range(1, n, 2)]]
    noise, same = rng.normal(size=n), round(share * degree)
    x = [noise[i] + (0.7 if i % 2 else -0.7) for i in range(n)]
    mates = rng.integers(n // 2, size=(n, same))
    others = rng.integers(n // 2, size=(n, degree - same))
    rows = []
    for i in range(n):
        near = [classes[i % 2][m] for m in mates[i]]
        near += [classes[1 - i % 2][m] for m in others[i]]
        total = sum(x[j] for j in near)
        rows.append([x[i], (x[i] + total) / (degree + 1), total / degree])
    rows, y = np.array(rows), np.arange(n) % 2
    result = []
    for columns in ([0], [1], [0, 2]):
        F = rows[:, columns]
        model = LogisticRegression().fit(F[: n // 2], y[: n // 2])
        result.append(np.mean(model.predict(F[n // 2 :]) == y[n // 2 :]))
    return result


for share in (0.2, 0.6):
    exact = by_loops(share, 7, n=2000, degree=10)
    assert np.allclose(accuracies(share, 7), exact)

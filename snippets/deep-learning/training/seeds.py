"""Spread over seeds: what causes it, and what pairing is worth."""

import numpy as np
from scipy import stats
from sklearn.datasets import load_digits

X, y = load_digits(return_X_y=True)
mixed = np.random.default_rng(9).permutation(len(y))
X, y = X[mixed] / 16, y[mixed]


# --8<-- [start:show]
def accuracy(init, order, eta=0.2, hidden=24, steps=100, n=30):
    start = np.random.default_rng(init)
    draw = np.random.default_rng([order, 1])
    W = start.normal(size=(hidden, 64)) * np.sqrt(2 / 64)
    V = start.normal(size=(10, hidden)) * np.sqrt(2 / hidden)
    for _ in range(steps):
        rows = draw.integers(0, 1200, n)
        H = np.maximum(X[rows] @ W.T, 0)
        P = np.exp(H @ V.T)
        P /= P.sum(axis=1, keepdims=True)
        D = (P - np.eye(10)[y[rows]]) / n
        B = (D @ V) * (H > 0)
        V -= eta * D.T @ H
        W -= eta * B.T @ X[rows]
    scores = np.maximum(X[1200:] @ W.T, 0) @ V.T
    return 100 * np.mean(scores.argmax(axis=1) == y[1200:])


# --8<-- [end:show]
# --8<-- [start:run]
seeds = range(20)
A = np.array([accuracy(s, s) for s in seeds])
B = np.array([accuracy(s, s, eta=0.25) for s in seeds])
rows = {}
for name, runs in (
    ("A, eta 0.20", A),
    ("B, eta 0.25", B),
    ("A, only init varies", [accuracy(s, 0) for s in seeds]),
    ("A, only order varies", [accuracy(0, s) for s in seeds]),
    ("B - A, same seeds", B - A),
    ("B - A, other seeds", np.roll(B, 1) - A),
):
    mean, deviation = np.mean(runs), np.std(runs, ddof=1)
    rows[name] = runs
    print(f"{name:20}  mean {mean:5.1f}  deviation {deviation:.1f}")
# --8<-- [end:run]
spread = {name: np.std(runs, ddof=1) for name, runs in rows.items()}

assert len(set(rows["A, only order varies"])) > 1  # the order matters
assert len(set(rows["A, only init varies"])) > 1  # and the weights
assert spread["B - A, other seeds"] > 2 * spread["B - A, same seeds"]
for varied in ("init", "order"):  # both slices pass through (0, 0)
    assert rows[f"A, only {varied} varies"][0] == A[0]
both = np.mean(rows["B - A, other seeds"]), np.mean(B) - np.mean(A)
assert np.isclose(*both)  # pairing changes the spread, not the mean
assert spread["A, only init varies"] < 0.8 * spread["A, eta 0.20"]
assert np.array_equal(A[:2], [accuracy(s, s) for s in range(2)])
more = [(accuracy(s, s), accuracy(s, s, eta=0.25)) for s in range(20, 30)]
groups = [(A, B), np.array(more).T]
for a, b in groups:  # pairing takes away most of the variance
    same = np.var(b - a, ddof=1)
    assert same < 0.5 * (np.var(a, ddof=1) + np.var(b, ddof=1))
    assert 0.5 < np.std(a, ddof=1) < 1.6 and (b - a).mean() > 0.2
z = 1.96 + 0.84
assert round(z**2, 1) == 7.8


def power(runs, ratio):
    """Of the two-sided paired t test; ratio is delta / s."""
    free, centre = runs - 1, np.sqrt(runs) * ratio
    q = stats.t.ppf(0.975, free)
    return stats.nct.sf(q, free, centre) + stats.nct.cdf(-q, free, centre)


assert power(8, 1) < power(9, 1) < 0.8 < power(10, 1)
tries = np.random.default_rng(0).normal(1, 1, size=(2000, 10))
tries = stats.ttest_1samp(tries, 0, axis=1).pvalue
assert abs(np.mean(tries < 0.05) - power(10, 1)) < 0.03
assert power(17, 0.4 / np.sqrt(0.32)) < 0.8 < power(18, 0.4 / np.sqrt(0.32))
# the card: deviations 0.8, correlation 0.75, difference 0.4
unpaired = 2 * z**2 * 0.8**2 / 0.4**2
paired = z**2 * 2 * 0.8**2 * (1 - 0.75) / 0.4**2
assert np.isclose(np.sqrt(2 * 0.8**2 * 0.25), 0.57, atol=0.005)
assert np.ceil(unpaired) == 63 and np.ceil(paired) == 16

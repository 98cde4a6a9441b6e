"""An isolation forest in thirty lines."""

import numpy as np
from sklearn.ensemble import IsolationForest


# --8<-- [start:show]
def c(n):
    """Mean depth of n points, for leaves that still hold n."""
    if n < 2:
        return 0.0
    return 2 * np.sum(1 / np.arange(1, n)) - 2 * (n - 1) / n


def add_depths(X, rows, sample, depth, limit, rng, out):
    """Grow a tree on sample; add the depth of each X[rows] to out."""
    low, high = sample.min(axis=0), sample.max(axis=0)
    usable = np.flatnonzero(low < high)
    if depth == limit or len(usable) == 0:
        out[rows] += depth + c(len(sample))
        return
    j = rng.choice(usable)
    cut = rng.uniform(low[j], high[j])
    cut = min(cut, np.nextafter(high[j], low[j]))  # both sides hold a row
    for side in (True, False):
        here = rows[(X[rows, j] <= cut) == side]
        part = sample[(sample[:, j] <= cut) == side]
        add_depths(X, here, part, depth + 1, limit, rng, out)


def isolation_scores(X, trees, psi, rng):
    psi = min(psi, len(X))
    total, limit = np.zeros(len(X)), int(np.ceil(np.log2(psi)))
    for _ in range(trees):
        sample = X[rng.choice(len(X), psi, replace=False)]
        add_depths(X, np.arange(len(X)), sample, 0, limit, rng, total)
    return 2 ** (-total / trees / c(psi))


# --8<-- [end:show]
def check(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(400, 3)) * [1, 50, 0.1]
    X[:5] = [[6, 0, 0], [0, 300, 0], [0, 0, -0.6], [4, 200, 0], [0, 0, 0]]
    ours = isolation_scores(X, 60, 128, rng)
    forest = IsolationForest(
        n_estimators=60, max_samples=128, random_state=seed
    )
    library = -forest.fit(X).score_samples(X)
    assert np.abs(ours - library).mean() < 0.015
    assert np.corrcoef(ours, library)[0, 1] > 0.94
    assert np.argmax(ours) == 3 and ours[:4].min() > 0.5 > ours[4]
    # Increasing linear maps of a feature change nothing but chance.
    again = isolation_scores(X * [9, 0.1, 4] + 7, 50, 128, rng)
    assert np.corrcoef(ours, again)[0, 1] > 0.93


check(0)
same = np.ones((7, 2))
assert np.allclose(
    isolation_scores(same, 5, 256, np.random.default_rng(0)), 0.5
)
# Two neighbouring floating-point numbers: a cut may round to the upper one.
near = np.array([[0.3], [0.1 + 0.2], [0.3]])
for seed in range(10):
    scores = isolation_scores(near, 5, 256, np.random.default_rng(seed))
    assert np.argmax(scores) == 1
# Three points on a line: the depths computed by hand, 1.9, 2 and 1.1.
line = np.array([[0.0], [1.0], [10.0]])
scores = isolation_scores(line, 600, 256, np.random.default_rng(0))
assert np.allclose(-np.log2(scores) * c(3), [1.9, 2, 1.1], atol=0.05)
# The limit for four points is two cuts: the second mostly frees the 10.
line = np.array([[0.0], [1.0], [10.0], [100.0]])
scores = isolation_scores(line, 100, 256, np.random.default_rng(0))
depths = -np.log2(scores) * c(4)
assert depths[0] - depths[2] > 0.5
# Small samples against clumps, large ones for what is odd in its group only:
# the share of normal rows that score below a clump, and below local rows.
for seed in range(2):
    rng = np.random.default_rng(seed)
    wide, tight = rng.normal(0, 2, (300, 2)), rng.normal(6, 0.2, (300, 2))
    local = 6 + 1.5 * np.array([[1, 0], [0, 1], [-1, 0], [0, -1]])
    X = np.vstack([wide, tight, local, rng.normal([9, -6], 0.1, (40, 2))])
    below = {}
    for psi in (32, 600):
        forest = IsolationForest(max_samples=psi, random_state=seed)
        s = -forest.set_params(n_estimators=20).fit(X).score_samples(X)
        lower = (s[:600, None] < s[600:]).mean(axis=0)
        below[psi] = lower[4:].mean(), lower[:4].mean()
    assert below[32][0] > below[600][0] and below[32][1] < below[600][1]

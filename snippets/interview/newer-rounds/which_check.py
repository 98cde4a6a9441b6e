"""Which check sees which bug: six pipelines, three checks."""

import numpy as np


# --8<-- [start:show]
def fit(X, y, axis=1, steps=60):
    """Softmax regression by gradient descent; returns W and the loss."""
    W, onehot = np.zeros((X.shape[1], 2)), np.eye(2)[y]
    for _ in range(steps):
        powers = np.exp(X @ W)
        p = powers / powers.sum(axis=axis, keepdims=True)
        W -= 0.5 * X.T @ (p - onehot) / len(X)
    return W, -np.log(p[onehot == 1]).mean()


def run(bug, rng, permute=False):
    """Loss on one batch of 16, accuracy on held-out rows."""
    X = rng.normal(size=(200, 80))
    y = (X[:, :4].sum(axis=1) + 0.5 * rng.normal(size=200) > 0).astype(int)
    if permute:
        y = rng.permutation(y)
    if bug.startswith("columns"):  # the ten with the widest gap
        A, b = (X, y) if bug == "columns by all rows" else (X[:100], y[:100])
        gap = np.abs(A[b == 1].mean(axis=0) - A[b == 0].mean(axis=0))
        X = X[:, np.argsort(gap)[-10:]]
    known = slice(None) if bug == "scaled on all rows" else slice(100)
    X = (X - X[known].mean(axis=0)) / X[known].std(axis=0)
    if bug == "X shuffled alone":
        X = rng.permutation(X)
    axis = 0 if bug == "softmax down columns" else 1
    W, _ = fit(X[:100], y[:100], axis)
    hits = (X[100:] @ W).argmax(axis=1) == y[100:]
    return fit(X[:16], y[:16], axis)[1], hits.mean()


# --8<-- [end:show]
# --8<-- [start:run]
BUGS = ["none", "X shuffled alone", "softmax down columns"]
BUGS += ["scaled on all rows", "columns by all rows"]
BUGS += ["columns by training rows"]  # no bug, to compare with
print("bug                       batch   true  permuted")
table = {}
for bug in BUGS:
    rng = np.random.default_rng(0)
    true = np.mean([run(bug, rng) for _ in range(24)], axis=0)
    shuffled = np.mean([run(bug, rng, True) for _ in range(24)], axis=0)
    table[bug] = [*true, shuffled[1]]
    print(f"{bug:25} {true[0]:.2f}   {true[1]:.2f}   {shuffled[1]:.2f}")
# --8<-- [end:run]
pass_, shuffle, axis, scale, columns, honest = [table[bug] for bug in BUGS]
# one batch: only the wrong axis fails, also with shuffled rows it is learned
learned = pass_, shuffle, scale, columns, honest
assert max(row[0] for row in learned) < np.log(2) / 4
assert axis[0] > np.log(2)
# held-out accuracy: only the shuffled rows are at chance
assert abs(shuffle[1] - 0.5) < 0.05 < pass_[1] - 0.6
assert abs(axis[1] - pass_[1]) < 0.05 and abs(scale[1] - pass_[1]) < 0.05
# permuted labels: only the columns chosen on all rows stay above chance
assert columns[2] > 0.58
at_chance = pass_, shuffle, axis, scale, honest
assert all(abs(row[2] - 0.5) < 0.05 for row in at_chance)
# with true labels the leak adds something, but less than the honest choice
assert 0 < columns[1] - honest[1] < honest[1] - pass_[1]
# a column that encodes the label, and equal rows on both sides of the split:
# true labels look perfect, and permuting tears the label from both
for kind in "column", "rows":
    for permute in False, True:
        hits = []
        for seed in range(12):
            rng = np.random.default_rng(seed)
            X = rng.normal(size=(200, 80))
            y = (X[:, :4].sum(axis=1) > 0).astype(int)
            if kind == "column":
                X[:, 9] = 2 * y - 1 + 0.1 * rng.normal(size=200)
            else:
                X[100:], y[100:] = X[:100], y[:100]
            y = rng.permutation(y) if permute else y
            W, _ = fit(X[:100], y[:100])
            hits.append((X[100:] @ W).argmax(axis=1) == y[100:])
        rate = np.mean(hits)  # standard error below 0.015 at chance
        assert abs(rate - 0.5) < 0.05 if permute else rate > 0.95
# down columns p - onehot is not the gradient of the loss: that one has the
# number of rows of the class before p
rng = np.random.default_rng(1)
S, onehot = rng.normal(size=(6, 2)), np.eye(2)[[0, 1, 1, 0, 1, 1]]


def down_columns(S):
    p = np.exp(S) / np.exp(S).sum(axis=0)
    return p, -np.log(p[onehot == 1]).sum()


bump = 1e-6 * np.eye(12).reshape(12, 6, 2)
slopes = [
    (down_columns(S + e)[1] - down_columns(S - e)[1]) / 2e-6 for e in bump
]
right = onehot.sum(axis=0) * down_columns(S)[0] - onehot
assert np.allclose(np.reshape(slopes, (6, 2)), right, atol=1e-6)
assert not np.allclose(right, down_columns(S)[0] - onehot, atol=0.1)

"""Which check sees which bug: five pipelines, three checks."""

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
    if bug == "columns chosen on all rows":
        gap = np.abs(X[y == 1].mean(axis=0) - X[y == 0].mean(axis=0))
        X = X[:, np.argsort(gap)[-10:]]
    known = slice(None) if bug == "scaled on all rows" else slice(100)
    X = (X - X[known].mean(axis=0)) / X[known].std(axis=0)
    if bug == "X shuffled alone":
        X = rng.permutation(X)
    axis = 0 if bug == "softmax over rows" else 1
    W, _ = fit(X[:100], y[:100], axis)
    hits = (X[100:] @ W).argmax(axis=1) == y[100:]
    return fit(X[:16], y[:16], axis)[1], hits.mean()


# --8<-- [end:show]
# --8<-- [start:run]
BUGS = ["none", "X shuffled alone", "softmax over rows"]
BUGS += ["scaled on all rows", "columns chosen on all rows"]
print("bug                         batch   true  permuted")
table = {}
for bug in BUGS:
    rng = np.random.default_rng(0)
    true = np.mean([run(bug, rng) for _ in range(24)], axis=0)
    shuffled = np.mean([run(bug, rng, True) for _ in range(24)], axis=0)
    table[bug] = [*true, shuffled[1]]
    print(f"{bug:27} {true[0]:.2f}   {true[1]:.2f}   {shuffled[1]:.2f}")
# --8<-- [end:run]
pass_, shuffle, axis, scale, columns = [table[bug] for bug in BUGS]
# one batch: only the wrong axis fails, also with shuffled rows it is learned
assert max(row[0] for row in (pass_, shuffle, scale, columns)) < np.log(2) / 4
assert axis[0] > np.log(2)
# held-out accuracy: only the shuffled rows are at chance
assert abs(shuffle[1] - 0.5) < 0.05 < pass_[1] - 0.6
assert abs(axis[1] - pass_[1]) < 0.05 and abs(scale[1] - pass_[1]) < 0.05
# permuted labels: only the columns chosen on all rows stay above chance
assert columns[2] > 0.58
assert all(abs(row[2] - 0.5) < 0.05 for row in (pass_, shuffle, axis, scale))

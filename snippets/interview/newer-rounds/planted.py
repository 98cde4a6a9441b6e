"""Four functions as an assistant might return them, with five planted bugs."""

import numpy as np
from scipy.special import softmax as reference


# --8<-- [start:show]
def prepare(X, y, rng):
    """Scaled and shuffled rows, three quarters of them for training."""
    X = (X - X.mean(axis=0)) / X.std(axis=0)
    rng.shuffle(X)
    cut = 3 * len(X) // 4
    return X[:cut], y[:cut], X[cut:], y[cut:]


def softmax(scores):
    """Row by row: scores (n, classes)."""
    powers = np.exp(scores - scores.max(axis=0))
    return powers / powers.sum(axis=0)


def visible(t):
    """Row i tells which of t tokens token i may look at."""
    return np.tril(np.ones((t, t)), k=1) > 0


def accuracy(hits, size):
    """Share of hits, read in batches of `size`."""
    starts = range(0, len(hits), size)
    return np.mean([np.mean(hits[i : i + size]) for i in starts])


# --8<-- [end:show]
# --8<-- [start:checks]
def unseen_rows(prepare, n=8):
    """How many rows can change without any change in the training part?"""
    X, y = np.random.default_rng(0).normal(size=(n, 2)), np.arange(n)

    def train(i):
        moved = X + 9 * (y == i)[:, None]
        return prepare(moved, y, np.random.default_rng(1))[0]

    return sum(np.allclose(train(i), train(-1)) for i in range(n))


def stays_paired(prepare, n=8):
    X = np.random.default_rng(0).normal(size=(n, 1))
    parts = prepare(X, X[:, 0].copy(), np.random.default_rng(1))
    order = [np.argsort(part.ravel()).tolist() for part in parts]
    return order[0] == order[1] and order[2] == order[3]


def ignores_row_shift(softmax):
    s, c = np.array([[0.0, 1, 3], [2, 0, 1]]), np.array([[5.0], [-2]])
    return np.allclose(softmax(s + c), softmax(s))


# --8<-- [end:checks]
# --8<-- [start:run]
def report(prepare, softmax, visible, accuracy):
    hits = np.arange(10) < 7
    print("rows unseen by training:", unseen_rows(prepare), "of 8")
    print("rows keep their labels: ", stays_paired(prepare))
    print("softmax of shifted rows:", ignores_row_shift(softmax))
    print("mask of two tokens:     ", visible(2).astype(int).tolist())
    shares = [f"{accuracy(hits, size):.2f}" for size in (1, 4, 10)]
    print("batches of 1, 4, 10:    ", *shares)


report(prepare, softmax, visible, accuracy)
# --8<-- [end:run]


# --8<-- [start:mended]
def prepare_mended(X, y, rng):
    order, cut = rng.permutation(len(X)), 3 * len(X) // 4
    X, y = X[order], y[order]
    X = (X - X[:cut].mean(axis=0)) / X[:cut].std(axis=0)
    return X[:cut], y[:cut], X[cut:], y[cut:]


def softmax_mended(scores):
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def accuracy_mended(hits, size):
    starts = range(0, len(hits), size)
    return sum(np.sum(hits[i : i + size]) for i in starts) / len(hits)


# --8<-- [end:mended]
def visible_mended(t):
    return np.tril(np.ones((t, t))) > 0


# the mended versions pass every check, and agree with SciPy
assert unseen_rows(prepare_mended) == 2 and unseen_rows(prepare) == 0
assert stays_paired(prepare_mended) and not stays_paired(prepare)
assert ignores_row_shift(softmax_mended) and not ignores_row_shift(softmax)
scores = np.random.default_rng(2).normal(size=(4, 7)) * 3
assert np.allclose(softmax_mended(scores), reference(scores, axis=1))
assert visible_mended(3).astype(int).tolist() == [
    [1, 0, 0],
    [1, 1, 0],
    [1, 1, 1],
]
for t in (2, 5):  # the last token's column is seen by itself alone
    assert visible_mended(t)[:, -1].sum() == 1 and visible(t)[:, -1].sum() == 2
# a mask of one token, equal batches, and columns that sum to 1 hide the faults
assert np.array_equal(visible(1), visible_mended(1))
hits = np.arange(10) < 7
assert np.isclose(accuracy(hits, 5), 0.7) and not np.isclose(
    accuracy(hits, 4), 0.7
)
assert all(np.isclose(accuracy_mended(hits, b), 0.7) for b in range(1, 12))
same = np.array([[0.0, 1], [1, 0]])
assert np.allclose(softmax(same), softmax_mended(same))
# each fault alone is seen by its own check


def scaled_first(X, y, rng):
    return prepare_mended((X - X.mean(axis=0)) / X.std(axis=0), y, rng)


def scaled_on_all(X, y, rng):
    order, cut = rng.permutation(len(X)), 3 * len(X) // 4
    X, y = (X[order] - X.mean(axis=0)) / X.std(axis=0), y[order]
    return X[:cut], y[:cut], X[cut:], y[cut:]


assert unseen_rows(scaled_on_all) == 0 and stays_paired(scaled_on_all)
assert unseen_rows(scaled_first) == 2  # scaled again by training rows: no harm
# the card: shares 3/4, 3/4, 1/2 of batches of 4, 4, 2
assert np.isclose(np.mean([3 / 4, 3 / 4, 1 / 2]), 2 / 3)
assert np.isclose((3 + 3 + 1) / 10, 0.7)

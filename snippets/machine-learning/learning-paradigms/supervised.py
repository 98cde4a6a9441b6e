"""Digits, supervised: a logistic model from 20, 100 and 1,197 labels."""

import numpy as np

# --8<-- [start:show]
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

X, y = load_digits(return_X_y=True)
pool, test, y_pool, y_test = train_test_split(
    X / 16, y, test_size=600, stratify=y, random_state=0
)


def labelled(per_class, seed):
    """Rows of the pool: so many of each class, drawn at random."""
    rng = np.random.default_rng(seed)
    rows = [np.flatnonzero(y_pool == c) for c in range(10)]
    return np.concatenate([rng.choice(r, per_class, False) for r in rows])


def accuracy(rows):
    model = LogisticRegression(max_iter=500).fit(pool[rows], y_pool[rows])
    return np.mean(model.predict(test) == y_test)


for k in (2, 10):
    scores = [accuracy(labelled(k, seed)) for seed in range(5)]
    print(f"{10 * k:5} labels: {np.mean(scores):.2f}", end="")
    print(f"  (draws from {min(scores):.2f} to {max(scores):.2f})")
everything = accuracy(np.arange(len(pool)))
print(f"{len(pool):5} labels: {everything:.2f}")
# --8<-- [end:show]

assert np.bincount(y_pool[labelled(3, 7)]).tolist() == [3] * 10
assert len(set(labelled(3, 7))) == 30
assert (len(pool), len(test)) == (1797 - 600, 600)  # as the text says
assert pool.min() == 0 and pool.max() == 1  # grey values as shares
mids = [accuracy(labelled(10, seed)) for seed in range(5)]
assert scores == mids  # the last that were shown: ten of each digit
for seed, mid in enumerate(mids):
    assert accuracy(labelled(2, seed)) + 0.03 < mid < everything - 0.02
assert not {row.tobytes() for row in pool} & {row.tobytes() for row in test}

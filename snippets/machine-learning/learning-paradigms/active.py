"""Digits, active: ask for the labels between which the model hesitates."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

X, y = load_digits(return_X_y=True)
pool, test, y_pool, y_test = train_test_split(
    X / 16, y, test_size=600, stratify=y, random_state=0
)


# --8<-- [start:show]
def margin(p):  # gap between the two most probable classes
    top = np.sort(p, axis=1)[:, -2:]
    return top[:, 1] - top[:, 0]


def learn(seed, active):
    """Test accuracy from 20, 30, ..., 100 labels, ten bought at a time."""
    rng = np.random.default_rng(seed)
    known = rng.choice(len(pool), 20, replace=False)
    curve = []
    while True:
        model = LogisticRegression(max_iter=300)
        model.fit(pool[known], y_pool[known])
        curve.append(model.score(test, y_test))
        if len(known) == 100:
            return curve
        rest = np.setdiff1d(np.arange(len(pool)), known)
        gap = margin(model.predict_proba(pool[rest]))
        order = np.argsort(gap) if active else rng.permutation(len(rest))
        known = np.concatenate([known, rest[order[:10]]])


chance = np.array([learn(seed, active=False) for seed in range(6)])
asked = np.array([learn(seed, active=True) for seed in range(6)])
for step in (0, 4, 8):
    a, b = chance[:, step].mean(), asked[:, step].mean()
    print(f"{20 + 10 * step:3} labels: random {a:.2f}, asked {b:.2f}")
# --8<-- [end:show]

assert (len(pool), len(test)) == (1797 - 600, 600)  # as the text says
assert pool.min() == 0 and pool.max() == 1  # grey values as shares
# Six starts, from 20 labels to 100 in tens; 60 asked nearly equal 100 random.
assert chance.shape == asked.shape == (6, len(range(20, 101, 10)))
assert abs(asked[:, 4].mean() - chance[:, 8].mean()) < 0.03
assert np.array_equal(chance[:, 0], asked[:, 0])  # the same start
assert (asked[:, 8] > chance[:, 8]).all()
assert (asked - chance)[:, 4:].mean() > 0.02
p = np.array([[0.5, 0.1, 0.4], [0.34, 0.33, 0.33], [0.05, 0.9, 0.05]])
assert np.allclose(margin(p), [0.1, 0.01, 0.85])

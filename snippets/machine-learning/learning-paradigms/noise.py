"""Digits with wrong labels: the same rate, scattered or all one way."""

from math import comb

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

X, y = load_digits(return_X_y=True)
pool, test, y_pool, y_test = train_test_split(
    X / 16, y, test_size=600, stratify=y, random_state=0
)


# --8<-- [start:show]
def corrupt(y, rate, scattered, seed):
    """Replace labels at this rate: by any other digit, or by the next."""
    rng = np.random.default_rng(seed)
    wrong = rng.random(len(y)) < rate
    step = rng.integers(1, 10, len(y)) if scattered else 1
    return np.where(wrong, (y + step) % 10, y)


def accuracy(k, rate, scattered, seed):
    labels = corrupt(y_pool, rate, scattered, seed)
    model = KNeighborsClassifier(k).fit(pool, labels)
    return model.score(test, y_test)  # the test labels are clean


print("neighbours  no noise  40 % scattered  40 % to the next digit")
for k in (1, 15, 51):
    row = [accuracy(k, 0, True, 0)]
    for scattered in (True, False):
        runs = [accuracy(k, 0.4, scattered, seed) for seed in range(5)]
        row.append(np.mean(runs))
    print(f"{k:10} {row[0]:9.2f} {row[1]:15.2f} {row[2]:23.2f}")
    # --8<-- [end:show]
    assert (row[1] - row[2] > 0.05) == (k > 1)
    assert k > 1 or np.allclose(row[1:], 0.6 * row[0] + 0.02, atol=0.03)

assert (len(pool), len(test)) == (1797 - 600, 600)  # as the text says
assert pool.min() == 0 and pool.max() == 1  # grey values as shares
again = [accuracy(k, 0.4, False, seed) for seed in range(5)]
assert k == 51 and runs == again and row[0] == accuracy(51, 0, False, 1)
flipped = corrupt(y_pool, 0.4, True, 3)
moved = flipped != y_pool
assert abs(moved.mean() - 0.4) < 0.05
assert np.bincount((flipped - y_pool)[moved] % 10, minlength=10)[1:].min() > 20
for seed in range(5):
    gap = accuracy(15, 0.4, True, seed) - accuracy(15, 0.4, False, seed)
    assert gap > 0.08
    assert accuracy(51, 0.4, False, seed) > accuracy(15, 0.4, False, seed)
one_way = (corrupt(y_pool, 0.4, False, 3) - y_pool) % 10
assert abs(np.mean(one_way == 1) - 0.4) < 0.05 and one_way.max() == 1
# Fifteen labels, each wrong with 40 %: the wrong ones win one time in five.
lost = sum(comb(15, k) * 0.6**k * 0.4 ** (15 - k) for k in range(8))
assert abs(lost - 1 / 5) < 0.02
# The card: two classes, 10 % of the test labels wrong, a score of 0.86.
rng = np.random.default_rng(0)
truth = rng.integers(0, 2, 1_000_000)
label = truth ^ (rng.random(len(truth)) < 0.1)
guess = truth ^ (rng.random(len(truth)) < 1 - (0.86 - 0.1) / 0.8)
assert abs(np.mean(guess == label) - 0.86) < 0.002
assert abs(np.mean(truth == label) - 0.9) < 0.002
hard = (
    truth
    ^ (label != truth)
    ^ (rng.random(len(truth)) < 0.14) * (label == truth)
)
right = np.mean(hard == label)  # wrong wherever the label is wrong
assert abs(np.mean(hard == truth) - (right - 0.1)) < 0.002
# Flips of rates 0 (of 0) and 0.4 (of 1) for an input with p = 1/2.
y = rng.random(len(truth)) < 0.5
assert abs(np.mean(y & (rng.random(len(y)) > 0.4)) - 0.3) < 0.002
# Equal rates that vary with the input, all below 1/2, keep the decision.
p, rate = rng.random(1000), rng.random(1000) / 2
assert np.array_equal((1 - 2 * rate) * p + rate > 0.5, p > 0.5)

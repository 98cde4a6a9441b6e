"""Digits, transfer: the hidden layer of one task as input of another."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

X, y = load_digits(return_X_y=True)
pool, test, y_pool, y_test = train_test_split(
    X / 16, y, test_size=600, stratify=y, random_state=0
)

# --8<-- [start:show]
net = MLPClassifier(
    hidden_layer_sizes=(64,), learning_rate_init=0.01, tol=1e-3, random_state=0
)
source, target = np.arange(700), np.arange(700, len(pool))
net.fit(pool[source], y_pool[source])  # the source task: which of ten digits


def features(images):  # the hidden layer, frozen
    return np.maximum(images @ net.coefs_[0] + net.intercepts_[0], 0)


def odd(rows, encode):  # the target task: odd or even, from other images
    model = LogisticRegression(max_iter=500)
    model.fit(encode(pool[rows]), y_pool[rows] % 2)
    return model.score(encode(test), y_test % 2)


scores = []
for seed in range(8):
    rng = np.random.default_rng(seed)
    rows = rng.choice(target, 20, replace=False)
    scores.append([odd(rows, lambda images: images), odd(rows, features)])
raw, moved = np.mean(scores, axis=0)
print(f"20 labels, on pixels:       {raw:.2f}")
print(f"20 labels, on the features: {moved:.2f}")
named = np.mean(net.predict(test) % 2 == y_test % 2)
print(f"no label, digit modulo 2:   {named:.2f}")
# --8<-- [end:show]

assert (len(pool), len(test)) == (1797 - 600, 600)  # as the text says
assert pool.min() == 0 and pool.max() == 1  # grey values as shares
assert net.coefs_[0].shape == (64, 64) and len(set(rows)) == 20
assert len(source) + len(target) == len(pool)
assert named >= net.score(test, y_test)  # the right digit has the right parity
assert np.allclose(
    net.predict(test),
    (features(test) @ net.coefs_[1] + net.intercepts_[1]).argmax(axis=1),
)
assert not set(source) & set(target)
assert named > moved > raw + 0.02
assert np.mean([m > r for r, m in scores]) >= 0.75

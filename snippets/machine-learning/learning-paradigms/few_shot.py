"""Digits, few-shot: the nearest class mean, from one or five examples."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.neighbors import NearestCentroid
from sklearn.neural_network import MLPClassifier

X, y = load_digits(return_X_y=True)
pool, test, y_pool, y_test = train_test_split(
    X / 16, y, test_size=600, stratify=y, random_state=0
)

net = MLPClassifier(
    hidden_layer_sizes=(64,), learning_rate_init=0.01, tol=1e-3, random_state=0
)
net.fit(pool[y_pool < 5], y_pool[y_pool < 5])  # has never seen a 5, ..., 9


def pixels(images):
    return images


def features(images):
    return np.maximum(images @ net.coefs_[0] + net.intercepts_[0], 0)


def untrained(images):  # such a layer, but with weights by lot
    return np.maximum(images @ lot, 0)


lot = np.random.default_rng(0).normal(size=(64, 64))


# --8<-- [start:show]
query, truth = test[y_test >= 5], y_test[y_test >= 5] - 5


def nearest_prototype(support, query):
    """support: (classes, shots, d). The class whose mean is nearest."""
    prototypes = support.mean(axis=1)
    gaps = query[:, None, :] - prototypes
    return (gaps**2).sum(axis=2).argmin(axis=1)


def episode(encode, shots, seed):
    rng = np.random.default_rng(seed)
    rows = [np.flatnonzero(y_pool == c) for c in range(5, 10)]
    support = [encode(pool[rng.choice(r, shots, False)]) for r in rows]
    guess = nearest_prototype(np.array(support), encode(query))
    return np.mean(guess == truth)


for encode in (pixels, untrained, features):
    for shots in (1, 5):
        scores = [episode(encode, shots, seed) for seed in range(100)]
        mean, sd = np.mean(scores), np.std(scores)
        print(f"{encode.__name__:9} {shots}-shot: {mean:.2f}, sd {sd:.2f}")
# --8<-- [end:show]

assert (len(pool), len(test)) == (1797 - 600, 600)  # as the text says
assert pool.min() == 0 and pool.max() == 1  # grey values as shares
assert net.coefs_[0].shape == (64, 64) and net.classes_.tolist() == [*range(5)]
# The last of the loop: a hundred draws of five from the features.
again = [episode(features, 5, seed) for seed in range(100)]
assert scores == again and sd == np.std(again)
one = [episode(pixels, 1, seed) for seed in range(50)]
five = [episode(pixels, 5, seed) for seed in range(50)]
assert np.std(five) < 0.5 * np.std(one) and np.mean(five) > np.mean(one) + 0.1

score = features(query) @ net.coefs_[1] + net.intercepts_[1]
assert np.array_equal(score.argmax(axis=1), net.predict(query))

for seed in range(20):
    assert episode(pixels, 5, seed) > episode(features, 5, seed)
for draw in range(1, 4):  # the layer costs something, its training more
    lot = np.random.default_rng(draw).normal(size=(64, 64))
    fresh = np.mean([episode(untrained, 5, seed) for seed in range(30)])
    assert fresh - np.mean(scores) > np.mean(five) - fresh > 0
# Not lost but drowned: a linear head with all labels finds it on either layer,
late = y_pool >= 5
for encode in (features, untrained):
    head = LogisticRegression(max_iter=300)
    head.fit(encode(pool[late]), y_pool[late] - 5)
    assert head.score(encode(query), truth) > 0.94
# and distances see more without the four directions in which 0 to 4 differ.
means = np.array([features(pool[y_pool == c]).mean(axis=0) for c in range(5)])
wide = np.linalg.svd(means - means.mean(axis=0))[2][:4].T  # (64, 4)


def rest(images):
    return features(images) - features(images) @ wide @ wide.T


spread = np.var(features(pool[late]), axis=0).sum()
assert np.var(features(pool[late]) @ wide, axis=0).sum() > 0.5 * spread
without = [episode(rest, 5, seed) for seed in range(20)]
assert np.mean(without) > np.mean(scores[:20]) + 0.05
rng = np.random.default_rng(0)
support, points = rng.normal(size=(3, 4, 6)), rng.normal(size=(50, 6))
rule = NearestCentroid().fit(support.reshape(12, 6), np.repeat(range(3), 4))
assert np.array_equal(rule.predict(points), nearest_prototype(support, points))

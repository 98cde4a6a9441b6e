"""How much of a score needs the image?"""

import numpy as np
from scipy.stats import norm
from sklearn.linear_model import LogisticRegression

RATE = np.array([0.95, 0.85, 0.7, 0.3, 0.15, 0.05])  # "yes" by question


def draw(n, rng):
    q = rng.integers(6, size=n)  # six kinds of questions
    y = (rng.random(n) < RATE[q]).astype(int)
    return q, y * 1.5 + rng.normal(size=n), y


def balance(q, x, y, rng):
    """As many "yes" as "no" for each question."""
    rows = []
    for k in range(6):
        own = [np.flatnonzero((q == k) & (y == v)) for v in (0, 1)]
        m = min(map(len, own))
        rows += [rng.permutation(r)[:m] for r in own]
    rows = np.concatenate(rows)
    return q[rows], x[rows], y[rows]


# --8<-- [start:show]
def features(q, x):
    return np.column_stack([np.eye(6)[q], x])  # the question, the image


def scores(model, blind, q, x, y, rng):
    """Accuracy with the image, with another's image, without images."""
    seen = model.score(features(q, x), y)
    shuffled = model.score(features(q, rng.permutation(x)), y)
    return seen, shuffled, blind.score(features(q, 0 * x), y)


def experiment(seed):
    rng = np.random.default_rng(seed)
    q, x, y = draw(6_000, rng)  # kind of question, evidence, answer
    model = LogisticRegression(C=100).fit(features(q, x), y)
    blind = LogisticRegression(C=100).fit(features(q, 0 * x), y)
    natural = draw(20_000, rng)
    # balance drops answers until each question has as many yes as no
    sets = natural, balance(*natural, rng)
    return [scores(model, blind, *s, rng) for s in sets]


S = np.array([experiment(seed) for seed in range(3)])
for name, row in zip(("as asked", "balanced"), S.mean(axis=0), strict=True):
    print("{}: image {:.2f}, shuffled {:.2f}, none {:.2f}".format(name, *row))
# --8<-- [end:show]
most = np.maximum(RATE, 1 - RATE).mean()
assert np.allclose(S[:, 0, 2], most, atol=0.015)  # the commonest answer
assert np.allclose(S[:, 1, 1:], 0.5, atol=0.02)  # balanced: chance
assert (S[:, 0, 0] > S[:, 0, 2] + 0.03).all()
assert (S[:, 0, 0] < S[:, 0, 2] + 0.1).all()
assert (S[:, 1, 0] < S[:, 0, 0] - 0.15).all() and (S[:, 1, 0] > 0.6).all()
assert (S[:, 0, 1] < S[:, 0, 2]).all()
# in closed form: a question with share r of "yes", threshold on the log-odds
cut = 0.75 - np.log(RATE / (1 - RATE)) / 1.5
hit, alarm = norm.sf(cut - 1.5), norm.sf(cut)
right = RATE * hit + (1 - RATE) * (1 - alarm)
base = RATE.mean()  # another question's image
said = base * hit + (1 - base) * alarm  # share of "yes"
shuffled = RATE * said + (1 - RATE) * (1 - said)
balanced = (hit + 1 - alarm) / 2
few = np.minimum(RATE, 1 - RATE)  # decides how many a question keeps
assert np.allclose(S[:, 0, 0], right.mean(), atol=0.01)
assert np.allclose(S[:, 0, 1], shuffled.mean(), atol=0.015)
assert np.allclose(S[:, 1, 0], few @ balanced / few.sum(), atol=0.02)
# card: 0.78 with images, blind 0.66; second model 0.74, blind 0.50
assert round((0.78 - 0.66) / 0.34, 2) == 0.35
assert round((0.74 - 0.50) / 0.50, 2) == 0.48

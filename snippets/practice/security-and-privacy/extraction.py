"""Copying a model through its answers."""

import numpy as np
from scipy.stats import binom
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier

rng = np.random.default_rng(0)


# --8<-- [start:show]
def by_scores(prob, d):
    """A logistic model from d + 1 queries: 0 and the unit vectors."""
    score = [np.log(p / (1 - p)) for p in map(prob, [np.zeros(d), *np.eye(d)])]
    return np.array(score[1:]) - score[0], score[0]


def by_labels(label, d, far=1e6, halvings=60):
    """Its direction from labels: bisect for the boundary on each axis."""
    cut, start = np.zeros(d), label(np.zeros(d))
    for j in range(d):
        side = far if label(far * np.eye(d)[j]) != start else -far
        low, high = 0.0, side  # the label changes between the two
        for _ in range(halvings):
            t = (low + high) / 2
            same = label(t * np.eye(d)[j]) == start
            low, high = (t, high) if same else (low, t)
        cut[j] = high  # w_j * cut_j = -b
    return (-1 if start else 1) / cut  # w / |b|: at 0 the label is b's sign


w, b = np.array([0.8, -1.1, 0.3, 1.7, -0.4, 0.9]), -0.5
exact = by_scores(lambda x: 1 / (1 + np.exp(-(x @ w + b))), 6)[0]
rough = by_scores(lambda x: round(1 / (1 + np.exp(-(x @ w + b))), 2), 6)[0]
line = by_labels(lambda x: x @ w + b > 0, 6)
print(f"7 probabilities:  error {np.abs(exact - w).max():.6f}")
print(f"rounded to 0.01:  error {np.abs(rough - w).max():.6f}")
cosine = line @ w / np.linalg.norm(line) / np.linalg.norm(w)
print(f"{6 * 61 + 1} labels only:  cosine {cosine:.6f}")
# --8<-- [end:show]
for _ in range(20):
    w, b = rng.normal(size=4), rng.normal()
    got = by_scores(lambda x, w=w, b=b: 1 / (1 + np.exp(-(x @ w + b))), 4)
    assert np.allclose(got[0], w) and np.isclose(got[1], b)
    v = by_labels(lambda x, w=w, b=b: x @ w + b > 0, 4)
    assert np.allclose(v * abs(b), w, rtol=1e-6)  # signs included
asked = []
by_labels(lambda x: bool(asked.append(0)) or x.sum() > 1, 6)
assert len(asked) == 6 * 61 + 1
# the card: answers 5, 7, 4, 5.5
f = {(0, 0, 0): 5, (1, 0, 0): 7, (0, 1, 0): 4, (0, 0, 1): 5.5}
w3 = [f[tuple(int(i == j) for i in range(3))] - 5 for j in range(3)]
assert w3 == [2, -1, 0.5] and 5 + np.dot(w3, [2, 3, 4]) == 8
# --8<-- [start:copy]
digits = load_digits()
X, y = digits.data / 16, digits.target
own, pool, test = np.split(rng.permutation(1797), [600, 1200])
victim = MLPClassifier((64,), tol=3e-2, learning_rate_init=0.01, random_state=0)
victim.fit(X[own], y[own])
print(f"the model: accuracy {victim.score(X[test], y[test]):.2f}")
print("queries  copy agrees, digits asked  copy agrees, noise asked")
for n in (50, 200, 600):
    agree = []
    for Q in (X[pool[:n]], rng.random((n, 64))):
        copy = LogisticRegression(max_iter=200).fit(Q, victim.predict(Q))
        agree.append(np.mean(copy.predict(X[test]) == victim.predict(X[test])))
    print(f"{n:7}  {agree[0]:25.2f}  {agree[1]:24.2f}")
    # --8<-- [end:copy]
    assert agree[0] > agree[1] + 0.3
assert agree[0] > 0.9
# 20 secret images with labels drawn at random: a model made without them
assert round(binom.sf(7, 20, 0.1), 4) == 0.0004

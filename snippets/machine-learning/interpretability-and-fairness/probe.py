"""Probes read much from a network that has learnt nothing."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import RidgeClassifier

# --8<-- [start:show]
X, y = load_digits(return_X_y=True)
odd = y % 2
rng = np.random.default_rng(0)
scores = {"pixels": [], "untrained layer": [], "control": []}
for _ in range(5):
    order = rng.permutation(len(y))
    A, T = order[:1000], order[1000:]
    W = rng.normal(size=(64, 500)) / 8
    hidden = np.maximum(X @ W, 0)
    coin = rng.permutation(np.repeat([0, 1], 5))[y]  # five digits
    for name, F, target in (
        ("pixels", X, odd),
        ("untrained layer", hidden, odd),
        ("control", hidden, coin),
    ):
        probe = RidgeClassifier(10).fit(F[A], target[A])
        scores[name].append(probe.score(F[T], target[T]))
for name, values in scores.items():
    print(f"{name:15} {np.mean(values):.2f}")
# --8<-- [end:show]
assert np.array_equal(odd, np.isin(y, [1, 3, 5, 7, 9]))
assert len(set(y[coin == 1])) == len(set(y[coin == 0])) == 5
# The rows scored are not those of the fit.
assert not set(A) & set(T)
assert scores["control"][-1] == probe.score(hidden[T], coin[T])
assert np.mean(scores["untrained layer"]) > np.mean(scores["pixels"]) + 0.03
assert (
    abs(np.mean(scores["control"]) - np.mean(scores["untrained layer"])) < 0.04
)

"""More data does not cure a model that cannot express the answer."""

import numpy as np
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def rings(n, rng):
    """Class 1 outside a circle that holds about half of the points."""
    X = rng.normal(size=(n, 2))
    y = (X**2).sum(axis=1) + 0.5 * rng.normal(size=n) > 1.4
    return X, y


def accuracies(features, n, rng):
    (X, y), (X_new, y_new) = rings(n, rng), rings(4000, rng)
    model = LogisticRegression().fit(features(X), y)
    return model.score(features(X), y), model.score(features(X_new), y_new)


def raw(X):
    return X


def with_squares(X):
    return np.hstack([X, X**2])


print("                       training    new")
results = {}
for features in (raw, with_squares):
    for n in (500, 20000):
        rng = np.random.default_rng(0)
        results[features, n] = accuracies(features, n, rng)
        scores = "".join(f"{a:9.2f}" for a in results[features, n])
        print(f"{features.__name__:13} n = {n:<6}{scores}")
# --8<-- [end:show]

for seed in range(5):
    rng = np.random.default_rng(seed)
    few, many = (accuracies(raw, n, rng) for n in (500, 20000))
    better = accuracies(with_squares, 500, rng)
    assert max(few[0], many[0], many[1]) < 0.6 and better[1] > 0.85
X, y = rings(200000, np.random.default_rng(9))
assert abs(y.mean() - 0.5) < 0.02

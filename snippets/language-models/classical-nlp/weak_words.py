"""Many weak words: a linear model adds them all, trees ask few of them."""

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def texts(n, tilt, rng, length=60):
    """Counts of 600 words; in class 1 word w is exp(tilt_w) times as likely."""
    y = rng.integers(2, size=n)
    P = np.exp(np.outer([-0.5, 0.5], tilt)) / len(tilt)
    P = P / P.sum(axis=1, keepdims=True)
    return rng.multinomial(length, P[y]), y


def scores(seed):
    rng = np.random.default_rng(seed)
    tilt = 0.5 * rng.normal(size=600)
    (X, y), (X_new, y_new) = texts(400, tilt, rng), texts(1000, tilt, rng)
    models = [LogisticRegression(C=0.1)] + [
        GradientBoostingClassifier(
            n_estimators=n,
            learning_rate=0.3,
            max_features="sqrt",
            random_state=0,
        )
        for n in (30, 100)
    ]
    return [m.fit(X, y).score(X_new, y_new) for m in models]


rows = np.array([scores(seed) for seed in range(3)])
names = ["logistic regression", "30 boosted trees", "100 boosted trees"]
for name, column in zip(names, rows.T, strict=True):
    print(f"{name:<20} {column.mean():.2f}")
# --8<-- [end:show]
assert np.all(rows[:, [0]] > rows[:, 1:])  # on every seed
assert np.all(rows[:, 2] > rows[:, 1])
rng = np.random.default_rng(1)
X, y = texts(400, 0.5 * rng.normal(size=600), rng)
assert X.sum(axis=1).tolist() == [60] * 400
assert (X > 0).mean() < 0.2  # most texts lack most words
tilt = rng.normal(size=600)
X, y = texts(400, tilt, rng)
assert X[y == 1].mean(axis=0) @ tilt > X[y == 0].mean(axis=0) @ tilt

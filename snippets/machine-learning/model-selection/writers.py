"""Digits in the order of their writers: shuffled folds against blocks."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import KFold, cross_val_score
from sklearn.neighbors import KNeighborsClassifier, NearestNeighbors
from sklearn.svm import SVC

# --8<-- [start:show]
X, y = load_digits(return_X_y=True)
models = {"SVM": SVC(C=10, gamma=0.001), "1-NN": KNeighborsClassifier(1)}
shuffled = KFold(5, shuffle=True, random_state=0)
blocks = KFold(5)  # rows that follow one another stay together

print("error in %   shuffled   blocks")
for name, model in models.items():
    e1, e2 = (
        100 - 100 * cross_val_score(model, X, y, cv=cv).mean()
        for cv in (shuffled, blocks)
    )
    print(f"{name:10s} {e1:10.1f} {e2:8.1f}")

squares = (X**2).sum(axis=1)
distance = squares[:, None] + squares - 2 * X @ X.T
np.fill_diagonal(distance, np.inf)
near = np.abs(distance.argmin(axis=1) - np.arange(len(y))) <= 60
print(f"nearest image at most 60 rows away: {near.mean():.0%}")
# --8<-- [end:show]

# the last of the loop, 1-NN, by the distances; both ways have as many folds
for cv, error in ((shuffled, e1), (blocks, e2)):
    wrong = [
        np.mean(y[train[distance[test][:, train].argmin(axis=1)]] != y[test])
        for train, test in cv.split(X)
    ]
    assert len(wrong) == 5 and abs(100 * np.mean(wrong) - error) < 0.1  # ties
assert 2 < e2 / e1 < 4  # about three times as many
for seed in (1, 2):  # not a matter of one shuffle
    cv = KFold(5, shuffle=True, random_state=seed)
    again = 100 - 100 * cross_val_score(models["1-NN"], X, y, cv=cv).mean()
    assert e2 > 2 * again
n = len(y)
by_chance = np.mean(
    [(min(i, 60) + min(n - 1 - i, 60)) / (n - 1) for i in range(n)]
)
assert 0.06 < by_chance < 0.07 and near.mean() > 5 * by_chance
pair = NearestNeighbors(n_neighbors=2).fit(X).kneighbors(X)[1]
away = np.array(
    [next(abs(j - i) for j in p if j != i) for i, p in enumerate(pair)]
)
assert abs(np.mean(away <= 60) - near.mean()) < 0.005  # but for ties

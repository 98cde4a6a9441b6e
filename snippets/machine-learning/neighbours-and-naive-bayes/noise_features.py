"""Columns of noise added to the breast-cancer data: who suffers?"""

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


# --8<-- [start:show]
def errors(columns, seed):
    """Held-out errors of three models with that many columns of noise."""
    rng = np.random.default_rng(seed)
    X, y = load_breast_cancer(return_X_y=True)  # (569, 30)
    X = np.hstack([X, rng.normal(size=(len(X), columns))])
    A, B, a, b = train_test_split(X, y, random_state=seed, stratify=y)
    models = KNeighborsClassifier(9), GaussianNB(), LogisticRegression()
    return [
        1 - make_pipeline(StandardScaler(), m).fit(A, a).score(B, b)
        for m in models
    ]


means = {}
print("noise columns  9 neighbours  naive Bayes  logistic")
for columns in (0, 30, 300, 1000):
    means[columns] = np.mean([errors(columns, s) for s in range(8)], axis=0)
    knn, bayes, logistic = means[columns]
    print(f"{columns:13} {knn:13.2f} {bayes:12.2f} {logistic:9.2f}")
# --8<-- [end:show]

X, y = load_breast_cancer(return_X_y=True)
wrong = []  # nine neighbours and eight splits, with the scaling by hand
for seed in range(8):
    A, B, a, b = train_test_split(X, y, random_state=seed, stratify=y)
    mean, std = A.mean(axis=0), A.std(axis=0)
    knn = KNeighborsClassifier(9).fit((A - mean) / std, a)
    wrong.append(np.mean(knn.predict((B - mean) / std) != b))
assert np.isclose(means[0][0], np.mean(wrong))
assert abs(means[1000][1] - means[0][1]) < 0.01  # naive Bayes sees nothing
assert means[1000][0] > means[1000][2] + 0.05  # neighbours drown
assert means[1000][0] > means[1000][1] + 0.05
# Beside a single measurement the noise columns hurt naive Bayes too.
few = []
for seed in range(4):
    noise = np.random.default_rng(seed).normal(size=(len(X), 1000))
    for Z in (X[:, :1], np.hstack([X[:, :1], noise])):
        A, B, a, b = train_test_split(Z, y, random_state=seed, stratify=y)
        few.append(np.mean(GaussianNB().fit(A, a).predict(B) != b))
assert np.mean(few[1::2]) > np.mean(few[::2]) + 0.08
for seed in range(20, 26):
    assert errors(1000, seed)[0] > errors(0, seed)[0] + 0.05

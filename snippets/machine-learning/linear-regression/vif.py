"""Variance inflation factors, and what collinearity does not spoil."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import LinearRegression

# --8<-- [start:show]
data = load_diabetes(scaled=False)
X, y, names = data.data, data.target, data.feature_names
X = (X - X.mean(axis=0)) / X.std(axis=0)

vif = np.diag(np.linalg.inv(np.corrcoef(X, rowvar=False)))
rng = np.random.default_rng(0)
rows = [rng.integers(0, len(y), len(y)) for _ in range(300)]
fits = [LinearRegression().fit(X[i], y[i]) for i in rows]
spread = np.std([m.coef_ for m in fits], axis=0)
for j in (2, 4, 5):
    print(f"{names[j]:3} VIF {vif[j]:5.1f}, spread of weight {spread[j]:4.1f}")
together = np.std([m.coef_[4] + m.coef_[5] for m in fits])
print(f"s1 + s2: spread of the sum {together:.1f}")
# --8<-- [end:show]

for j in range(10):
    rest = np.delete(X, j, axis=1)
    r2 = LinearRegression().fit(rest, X[:, j]).score(rest, X[:, j])
    assert np.isclose(vif[j], 1 / (1 - r2))
A = np.column_stack([np.ones(len(y)), X])
inverse = np.diag(np.linalg.inv(A.T @ A))[1:]
assert np.allclose(inverse, vif / len(y))  # columns of variance 1
assert vif[4] > 50 > 20 > vif[2] and spread[4] > 4 * spread[2]
# The pair s1, s2 alone has a VIF of 5: s3 and s5 bring most of the rest.
for columns, low, high in (([4, 5], 5.05, 5.15), ([4, 5, 6, 8], 37, 52)):
    few = np.diag(np.linalg.inv(np.corrcoef(X[:, columns], rowvar=False)))
    assert np.all((low < few[:2]) & (few[:2] < high))
    assert [names[j] for j in columns] == ["s1", "s2", "s3", "s5"][: len(few)]
assert together < spread[4] / 2
# Three features, none a near copy of another, one the sum of two.
Z = rng.normal(size=(4000, 2))
B = np.column_stack([Z, Z.sum(axis=1) + 0.05 * rng.normal(size=4000)])
C = np.corrcoef(B, rowvar=False)
assert np.max(np.abs(C - np.eye(3))) < 0.75
assert np.min(np.diag(np.linalg.inv(C))) > 100
# The card: two features with correlation 0.96.
v = np.diag(np.linalg.inv([[1, 0.96], [0.96, 1]]))[0]
assert round(v, 2) == 12.76 and round(np.sqrt(v), 1) == 3.6


# Columns of a category: the VIFs hang on the level left out, the group's not.
def group_vif(one, other):
    both = np.corrcoef(np.column_stack([one, other]), rowvar=False)
    k = one.shape[1]
    parts = np.linalg.det(both[:k, :k]) * np.linalg.det(both[k:, k:])
    return parts / np.linalg.det(both), np.diag(np.linalg.inv(both))[:k]


level = rng.choice(4, 2000, p=[0.05, 0.5, 0.25, 0.2])
other = level[:, None] * [1, 0.5] + rng.normal(size=(2000, 2))
dummies = np.eye(4)[level]
groups, singles = zip(
    *(group_vif(np.delete(dummies, j, axis=1), other) for j in range(4)),
    strict=True,
)
assert np.allclose(groups, groups[0])
assert max(map(max, singles)) > 3 * min(map(max, singles))

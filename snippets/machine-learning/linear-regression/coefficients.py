"""The same feature alone and beside others: the sign turns."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import LinearRegression


# --8<-- [start:show]
def alone_and_beside(X, y, j):
    """Weight of j alone, all weights, slopes of all features on j."""
    alone = LinearRegression().fit(X[:, [j]], y).coef_[0]
    full = LinearRegression().fit(X, y).coef_
    x = X[:, j] - X[:, j].mean()
    return alone, full, (X - X.mean(axis=0)).T @ x / (x @ x)


data = load_diabetes(scaled=False, as_frame=False)
names = data.feature_names
X, y = (data.data - data.data.mean(axis=0)) / data.data.std(axis=0), data.target
s1 = names.index("s1")  # total cholesterol
alone, full, slopes = alone_and_beside(X, y, s1)
carried = np.delete(full * slopes, s1)  # by the nine others
print(f"s1 alone {alone:.1f}, beside nine others {full[s1]:.1f}")
for name in ("s2", "s5", "bmi"):
    j = names.index(name)
    print(f"through {name}: {full[j]:.2f} x {slopes[j]:.3f}", end="")
    print(f" = {full[j] * slopes[j]:.1f}")
print(f"sum over the nine {carried.sum():.1f}")
# --8<-- [end:show]

assert np.isclose(alone, full[s1] + carried.sum())
assert alone > 0 > full[s1]
largest = np.sort(carried)[-3:]
shown = [full[j] * slopes[j] for j in map(names.index, ("s2", "s5", "bmi"))]
assert np.allclose(largest[::-1], shown)
assert np.argmax(np.abs(full)) == s1  # the largest weight, by collinearity
# On columns of unequal scale the slopes of the two directions differ.
raw, raw_full, raw_slopes = alone_and_beside(data.data, y, s1)
assert np.isclose(raw_slopes @ raw_full, raw)  # its own slope is 1
for k in range(10):
    column = data.data[:, k]
    simple = LinearRegression().fit(data.data[:, [s1]], column).coef_[0]
    assert np.isclose(raw_slopes[k], simple)
# A change of units changes weights, not predictions.
scale = np.where(np.arange(10) == s1, 100.0, 1.0)
again = LinearRegression().fit(X * scale, y)
assert np.isclose(again.coef_[s1], full[s1] / 100)
assert np.allclose(again.predict(X * scale), X @ full + y.mean())
# The card: -6 + 2.4 * 15 = 30 thousand.
rng = np.random.default_rng(0)
area = rng.normal(size=50)
rooms = 3 * area + rng.normal(size=50)
A = np.column_stack([rooms, area])
price = A @ [-6, 2.4] + rng.normal(size=50)
w = LinearRegression().fit(A, price).coef_
s = LinearRegression().fit(rooms[:, None], area).coef_[0]
one = LinearRegression().fit(rooms[:, None], price).coef_[0]
assert np.isclose(one, w[0] + w[1] * s)
assert -6 + 2.4 * 15 == 30

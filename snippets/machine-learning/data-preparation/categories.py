"""Four towns as one number, as four columns, and for a tree."""

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import OneHotEncoder
from sklearn.tree import DecisionTreeRegressor

# --8<-- [start:show]
town = np.array(["Aachen", "Bonn", "Celle", "Dresden"])
rent = np.array([10.0, 4.0, 9.0, 5.0])
alphabet = np.array([[0.0], [1], [2], [3]])
another = np.array([[3.0], [0], [2], [1]])
one_hot = (town[:, None] == town[None, :]).astype(float)

line = LinearRegression()
for name, Z in (
    ("alphabet", alphabet),
    ("another order", another),
    ("one-hot", one_hot),
):
    guess = line.fit(Z, rent).predict(Z)
    print(f"{name:14s}", guess.round(1), f"R2 = {line.score(Z, rent):.2f}")
for depth in (1, 2):
    tree = DecisionTreeRegressor(max_depth=depth, random_state=0)
    guess = tree.fit(alphabet, rent).predict(alphabet)
    print(f"tree, depth {depth} ", guess.round(1))
with_ones = np.hstack([np.ones((4, 1)), one_hot])
print("5 columns with the intercept, rank", np.linalg.matrix_rank(with_ones))
# --8<-- [end:show]

assert np.allclose(guess, [10, 4, 7, 7])  # depth 2: two are one leaf

assert np.array_equal(
    one_hot, OneHotEncoder(sparse_output=False).fit_transform(town[:, None])
)
for Z, slope, R2 in ((alphabet, -1.0, 5 / 26), (another, 2.2, 24.2 / 26)):
    line.fit(Z, rent)
    assert np.isclose(line.coef_[0], slope)
    assert np.isclose(line.score(Z, rent), R2)
assert np.linalg.matrix_rank(with_ones[:, [0, 2, 3, 4]]) == 4
assert np.allclose(with_ones @ [1, -1, -1, -1, -1], 0)
dropped = np.linalg.solve(with_ones[:, [0, 2, 3, 4]], rent)
assert np.allclose(dropped, [10, -6, -1, -5])  # the others against Aachen
# every pair of towns is equally far apart
distance = np.linalg.norm(one_hot[:, None] - one_hot, axis=2)
assert np.allclose(distance[np.triu_indices(4, 1)], np.sqrt(2))
tree = DecisionTreeRegressor(max_depth=1).fit(alphabet, rent)
assert tree.score(alphabet, rent) < 0.6
# hashing 7 towns into 4 boxes: the boxes expected to be in use
rng = np.random.default_rng(0)
used = [len(set(rng.integers(4, size=7))) for _ in range(20_000)]
assert abs(np.mean(used) - 4 * (1 - (3 / 4) ** 7)) < 0.03
# 10,000 merchants, 2^17 boxes: a merchant shares its box with another one
share = 1 - (1 - 2.0**-17) ** 9999
assert round(share, 2) == 0.07
boxes = rng.integers(2**17, size=10_000)
assert abs(np.mean(np.bincount(boxes)[boxes] > 1) - share) < 0.01
assert round(1 - (1 - 1 / 10_000) ** 9999, 2) == 0.63
# hours on the clock: 23 and 1 are near, 0 and 12 are far
angle = 2 * np.pi * np.array([23, 1, 0, 12]) / 24
clock = np.c_[np.sin(angle), np.cos(angle)]
assert round(np.linalg.norm(clock[0] - clock[1]), 2) == 0.52
assert np.isclose(np.linalg.norm(clock[2] - clock[3]), 2)

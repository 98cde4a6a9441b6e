"""Two rounds of boosting by hand: stumps fitted to residuals."""

import numpy as np
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.tree import DecisionTreeRegressor

# --8<-- [start:show]
x = np.array([[1.0], [2.0], [3.0], [4.0]])
y = np.array([2.0, 4.0, 6.0, 12.0])
eta = 0.5

F = np.full(4, y.mean())  # start: the best constant
print("F_0      ", F, " squared error", np.sum((y - F) ** 2))
for m in (1, 2):
    residual = y - F
    stump = DecisionTreeRegressor(max_depth=1).fit(x, residual)
    F = F + eta * stump.predict(x)  # half a step
    print("residual ", residual)
    print("stump    ", stump.predict(x))
    print(f"F_{m}      ", F, end="")
    print(f"  squared error {np.sum((y - F) ** 2):.0f}")
# --8<-- [end:show]

assert F.tolist() == [4, 4, 6, 10]  # by hand
library = GradientBoostingRegressor(
    n_estimators=2, max_depth=1, learning_rate=eta
).fit(x, y)
assert np.allclose(library.predict(x), F)

drop = eta * (2 - eta)  # times the sum of squared leaf means
assert np.isclose(56 - 20, drop * (3 * 2**2 + 6**2))
assert np.isclose(20 - 8, drop * 4 * 2**2)

# The card: other numbers.
y, F, trail = np.array([2.0, 4.0, 9.0, 9.0]), np.full(4, 6.0), []
assert np.isclose(y.mean(), 6) and np.sum((y - F) ** 2) == 38
for _ in range(2):
    stump = DecisionTreeRegressor(max_depth=1).fit(x, y - F)
    F = F + eta * stump.predict(x)
    trail.append([*F.tolist(), np.sum((y - F) ** 2)])
assert trail == [[4.5, 4.5, 7.5, 7.5, 11], [3.75, 3.75, 8.25, 8.25, 4.25]]
full = y - np.array([3, 3, 9, 9])  # the follow-up: eta = 1
assert full.tolist() == [-1, 1, 0, 0] and np.sum(full**2) == 2

"""Four taxi rides: the line by hand and by the library."""

import numpy as np
from sklearn.linear_model import LinearRegression

# --8<-- [start:show]
x = np.array([1.0, 2.0, 3.0, 6.0])  # kilometres
y = np.array([8.0, 8.0, 14.0, 22.0])  # minutes

x_c, y_c = x - x.mean(), y - y.mean()
w = (x_c @ y_c) / (x_c @ x_c)
b = y.mean() - w * x.mean()
r = y - (w * x + b)
r_squared = 1 - r @ r / (y_c @ y_c)
print(f"slope {w:.1f}, intercept {b:.1f}, residuals {r}")
print(f"sum of r {r.sum():.1f}, sum of x r {x @ r:.1f}")
print(f"MSE {np.mean(r**2):.2f}, R^2 {r_squared:.3f}")
# --8<-- [end:show]

model = LinearRegression().fit(x[:, None], y)
assert np.isclose(model.coef_[0], w) and np.isclose(model.intercept_, b)
assert np.isclose(model.score(x[:, None], y), r_squared)
assert (x_c @ y_c, x_c @ x_c) == (42, 14) and r.tolist() == [1, -2, 1, 0]
assert r @ r == 6 and y_c @ y_c == 132
for dw, db in ((0.1, 0), (-0.1, 0), (0, 0.1), (0, -0.1), (0.1, -0.3)):
    assert np.sum((y - (w + dw) * x - b - db) ** 2) > r @ r

# The card: x = (0, 1, 2, 5), y = (2, 4, 2, 12).
x, y = np.array([0.0, 1, 2, 5]), np.array([2.0, 4, 2, 12])
card = LinearRegression().fit(x[:, None], y)
r = y - card.predict(x[:, None])
assert np.isclose(card.coef_[0], 2) and np.isclose(card.intercept_, 1)
assert np.allclose(r, [1, 1, -3, 1]) and np.isclose(r @ r / 4, 3)
assert (x - 2) @ (y - 5) == 28 and (x - 2) @ (x - 2) == 14
assert round(card.score(x[:, None], y), 2) == 0.82  # 1 - 12 / 68
assert np.isclose(np.cov(y, x)[0, 1] / np.var(y, ddof=1), 28 / 68)

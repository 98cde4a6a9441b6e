"""A least-squares line through 0/1 labels is moved by a far, easy example."""

import numpy as np
from sklearn.linear_model import LogisticRegression

# --8<-- [start:show]
near = (np.array([1.0, 2, 3, 4]), np.array([0, 0, 1, 1]))
far = (np.append(near[0], 14.0), np.append(near[1], 1))

for name, (x, y) in (("four examples", near), ("with x = 14 ", far)):
    slope, start = np.polyfit(x, y, 1)
    logistic = LogisticRegression(C=100).fit(x[:, None], y)  # weak penalty
    line_cut = (0.5 - start) / slope
    logistic_cut = -logistic.intercept_[0] / logistic.coef_[0, 0]
    print(f"{name}: line cuts at {line_cut:.2f}, ", end="")
    print(f"fits {start + slope * x[-1]:.2f} at x = {x[-1]:.0f}; ", end="")
    print(f"logistic cuts at {logistic_cut:.2f}")
# --8<-- [end:show]

assert np.isclose(line_cut, 2.5 + 0.41 / 0.66)  # 3.12, by hand below
# x has mean 4.8, y has mean 0.6: slope = 6.6 / 110.8.
assert np.isclose(slope, 6.6 / 110.8) and np.isclose(start, 0.6 - 4.8 * slope)
assert line_cut > 3 and abs(logistic_cut - 2.5) < 0.01
assert np.array_equal(logistic.predict(x[:, None]), y)
assert (start + slope * 3.0) < 0.5 < (start + slope * 4.0)
# The card: x = 0, 1, 2, 3 with one pass, then x = 20. A stronger penalty also
# keeps its cut, but elsewhere.
for x, y, cut in (
    ([0, 1, 2, 3], [0, 0, 0, 1], 1.5 + 0.25 / (1.5 / 5)),
    ([0, 1, 2, 3, 20], [0, 0, 0, 1, 1], 5.2 + 0.1 * 278.8 / 12.6),
):
    slope, start = np.polyfit(x, y, 1)
    assert np.isclose((0.5 - start) / slope, cut)
    for C, right in ((100, True), (1, False)):
        logistic = LogisticRegression(C=C, tol=1e-8).fit(np.c_[x], y)
        logistic_cut = -logistic.intercept_[0] / logistic.coef_[0, 0]
        assert (2 < logistic_cut < 3) == right
        assert right == np.array_equal(logistic.predict(np.c_[x]), y)
        if right:
            assert abs(logistic_cut - 2.5) < 0.01
# A far example on the wrong side is another matter: one wrong label in 201.
rng = np.random.default_rng(0)
x = rng.normal(size=200)
y = (rng.random(200) < 1 / (1 + np.exp(-2 * x))).astype(int)
weak = LogisticRegression(C=np.inf, tol=1e-8)
clean = weak.fit(np.c_[x], y).coef_[0, 0]
spoilt = weak.fit(np.c_[np.append(x, 60)], np.append(y, 0)).coef_[0, 0]
assert clean > 1.5 and abs(spoilt) < 0.1 * clean
assert np.isclose(0.3 * 20 + 0.25 - 0.3 * 1.5, 5.8)

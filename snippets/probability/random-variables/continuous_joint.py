"""Marginal and conditional densities: the sums become integrals."""

import numpy as np

# --8<-- [start:show]
n = 400
middle = (np.arange(n) + 0.5) / n  # of n cells in [0, 1]
x, y = middle[:, None], middle[None, :]
p = 2 / 3 * (x + 2 * y)  # joint density on the unit square

print("volume:", round(p.sum() / n**2, 6))
p_x = p.sum(axis=1) / n  # integrate over y
print("marginal is 2 (x + 1) / 3:", np.allclose(p_x, 2 / 3 * (middle + 1)))
i = 99  # x = 0.24875, the last cell below 1/4
slice_ = p[i]  # as a function of y: not a density yet
print(f"area of the slice at x = {middle[i]:.3f}: {slice_.sum() / n:.4f}")
y_given_x = slice_ / p_x[i]
print(f"area of p(y | x): {y_given_x.sum() / n:.4f}")
# --8<-- [end:show]

assert np.isclose(p.sum() / n**2, 1) and np.isclose(y_given_x.sum() / n, 1)
assert not np.isclose(slice_.sum() / n, 1)
formula = (middle[i] + 2 * middle) / (middle[i] + 1)
assert np.allclose(y_given_x, formula)
assert np.allclose(p_x, 2 / 3 * (middle + 1))
assert np.isclose(slice_.sum() / n, 2 / 3 * (middle[i] + 1))
assert abs(middle[i] - 0.25) < 1 / n and middle[i] < 0.25

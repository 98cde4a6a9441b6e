"""Marginals do not determine the joint distribution."""

import numpy as np

# --8<-- [start:show]
row, column = np.array([0.6, 0.4]), np.array([0.64, 0.21, 0.15])
independent = np.outer(row, column)
observed = np.array([[0.48, 0.09, 0.03], [0.16, 0.12, 0.12]])
shift = np.array([[0.03, 0.0, -0.03], [-0.03, 0.0, 0.03]])
third = observed - shift  # sums of rows and columns are as before
for name, p in [("product", independent), ("ours", observed), ("third", third)]:
    print(f"{name:8} P(rain, 30 minutes) = {p[1, 2]:.2f}", end="  ")
    print("marginals", p.sum(axis=1), p.sum(axis=0).round(2))
# --8<-- [end:show]

for p in (independent, observed, third):
    assert np.all(p >= 0) and np.isclose(p.sum(), 1)
    assert np.allclose(p.sum(axis=1), row)
    assert np.allclose(p.sum(axis=0), column)
assert not np.allclose(independent, observed)
assert np.isclose(third[1, 2], 0.09) and np.isclose(independent[1, 2], 0.06)
# The largest and least that the marginals allow (Frechet).
assert min(0.4, 0.15) == 0.15 and max(0, 0.4 + 0.15 - 1) == 0

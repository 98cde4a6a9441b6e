"""Jensen: the chord lies above a convex curve."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
x = np.array([1.0, 9.0])
p = np.array([0.75, 0.25])
mean = p @ x
print(
    f"log of the mean {np.log(mean):.3f}, mean of the logs {p @ np.log(x):.3f}"
)
print(f"mean of 1/x {p @ (1 / x):.3f}, 1/mean {1 / mean:.3f}")
print(f"arithmetic {mean:.2f}, geometric {np.exp(p @ np.log(x)):.2f}", end="")
print(f", harmonic {1 / (p @ (1 / x)):.2f}")
# --8<-- [end:show]

for _ in range(100):
    y, w = rng.uniform(0.1, 9, size=6), rng.dirichlet(np.ones(6))
    m = w @ y
    assert np.log(m) > w @ np.log(y)
    assert w @ (1 / y) > 1 / m and w @ y**2 > m**2 and w @ np.exp(y) > np.exp(m)
    assert 1 / (w @ (1 / y)) < np.exp(w @ np.log(y)) < m
same = np.full(6, 3.0)
assert np.isclose(np.log(w @ same), w @ np.log(same))  # equality: constant
assert np.isclose(np.exp(p @ np.log(x)), 9**0.25)

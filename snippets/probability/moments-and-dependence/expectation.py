"""Mean and variance of a small distribution."""

import numpy as np

# --8<-- [start:show]
x = np.array([0, 10, 30])  # minutes
p = np.array([0.64, 0.21, 0.15])

mean = p @ x
variance = p @ (x - mean) ** 2
sd = np.sqrt(variance)
square = p @ x**2  # E[X^2]
shorter = square - mean**2
print(f"mean {mean:.2f}, variance {variance:.2f}, sd {sd:.2f}")
print(f"E[X^2] - E[X]^2 = {shorter:.2f}")
print(f"E[X^2] = {square:.0f}, but E[X]^2 = {mean**2:.2f}")
# --8<-- [end:show]

delays = [0] * 64 + [10] * 21 + [30] * 15  # 100 journeys
assert np.isclose(np.mean(delays), mean) and np.isclose(np.std(delays), sd)
assert np.isclose(np.var(delays), variance) and np.isclose(shorter, variance)
assert np.isclose(np.mean(np.square(delays)), square)
y = 3 - 2 * x  # an affine map
assert np.isclose(p @ y, 3 - 2 * mean)
assert np.isclose(p @ (y - p @ y) ** 2, 4 * variance)
for c in (0.0, 5.0, 6.6, 20.0):
    assert np.isclose(p @ (x - c) ** 2, variance + (mean - c) ** 2)

"""Total expectation and total variance of two groups."""

import numpy as np

# --8<-- [start:show]
weight = np.array([0.75, 0.25])  # mobile, desktop
mean = np.array([2.0, 6.0])  # minutes of a visit
variance = np.array([1.0, 4.0])

total_mean = weight @ mean
within = weight @ variance  # mean of the variances
between = weight @ (mean - total_mean) ** 2  # variance of the means
print(f"mean {total_mean:.2f}")
print(f"within {within:.2f} + between {between:.2f} = {within + between:.2f}")

rng = np.random.default_rng(0)
group = rng.choice(2, size=400_000, p=weight)
visit = rng.normal(mean[group], np.sqrt(variance[group]))
print(f"simulated: mean {visit.mean():.2f}, variance {visit.var():.2f}")
# --8<-- [end:show]

fourth = np.mean((visit - visit.mean()) ** 4)
error = np.sqrt((fourth - visit.var() ** 2) / len(visit))
assert abs(visit.var() - (within + between)) < 4 * error
second = weight @ (variance + mean**2)
assert np.isclose(second - total_mean**2, within + between)
# The card: 0.2, 0.8; means 10, 5; variances 9, 4.
w, m, v = np.array([0.2, 0.8]), np.array([10, 5]), np.array([9, 4])
assert np.isclose(w @ m, 6) and np.isclose(w @ v, 5)
assert np.isclose(w @ (m - 6) ** 2, 4)
assert np.isclose(4 / 9, 0.444, atol=5e-4)
# A random number of visits: N with mean 10 and variance 10, each as above.
assert np.isclose(10 * 4.75 + 10 * 3**2, 137.5)

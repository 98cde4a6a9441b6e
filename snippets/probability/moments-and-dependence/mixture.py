"""Total expectation and total variance of two groups."""

import numpy as np

# --8<-- [start:show]
weight = np.array([0.75, 0.25])  # phone, desktop
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


def variance_error(sample):
    """Four standard errors of the sample's variance."""
    fourth = np.mean((sample - sample.mean()) ** 4)
    return 4 * np.sqrt((fourth - sample.var() ** 2) / len(sample))


assert abs(visit.mean() - total_mean) < 4 * np.sqrt(5 / len(visit))
assert abs(visit.var() - (within + between)) < variance_error(visit)
assert abs(mean[group].var() - between) < variance_error(mean[group])
noise = visit - mean[group]
assert abs(noise.var() - within) < variance_error(noise)
# By hand: E[Y^2] = sum of weight (variance + mean^2), minus E[Y]^2.
second = 0.75 * (1 + 2**2) + 0.25 * (4 + 6**2)
assert np.isclose(second - 3**2, within + between)
assert np.isclose(total_mean, 0.75 * 2 + 0.25 * 6)
assert np.isclose(within, 0.75 * 1 + 0.25 * 4)
# The card: 0.2, 0.8; means 10, 5; variances 9, 4.
w, m, v = np.array([0.2, 0.8]), np.array([10, 5]), np.array([9, 4])
assert np.isclose(w @ v, 5) and np.isclose(w @ (m - w @ m) ** 2, 4)
assert np.isclose(w @ (v + m**2) - (w @ m) ** 2, 9)
# Totals of a random number of independent visits: N is 1 to 9.
N = rng.integers(1, 10, size=60_000)
ends = np.cumsum(N)
totals = np.add.reduceat(visit[: ends[-1]], np.intp(ends - N))
expected = 5 * (within + between) + (9**2 - 1) / 12 * total_mean**2
assert ends[-1] <= len(visit)
assert abs(totals.var() - expected) < variance_error(totals)

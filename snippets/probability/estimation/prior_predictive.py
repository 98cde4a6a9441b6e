"""What a Gaussian model expects before any data, and how it rates data."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
mu = rng.normal(0, 2, size=400_000)  # from the prior N(0, 4)
first, second = mu + rng.normal(size=(2, 400_000))  # noise of variance 1
print(f"variance of one value {first.var():.2f}, prior + noise = {4 + 1}")
print(f"correlation of two    {np.corrcoef(first, second)[0, 1]:.2f}")

x = np.array([4.2, 5.1, 3.9, 4.8])
cov = 4 * np.ones((4, 4)) + np.eye(4)  # they share mu
evidence = stats.multivariate_normal(np.zeros(4), cov).logpdf(x)
print(f"log evidence of the four values     {evidence:.2f}")
separate = stats.norm(0, np.sqrt(5)).logpdf(x).sum()
print(f"as if independent, each from N(0, 5) {separate:.2f}")
# --8<-- [end:show]

assert abs(first.var() - 5) < 4 * 5 * np.sqrt(2 / 400_000)
shared = np.corrcoef(first, second)[0, 1]
assert abs(shared - 4 / 5) < 4 * (1 - 0.8**2) / np.sqrt(400_000)
grid = np.linspace(-20, 20, 400_001)  # the integral over the prior
joint = np.prod(stats.norm(grid, 1).pdf(x[:, None]), axis=0)
total = np.trapezoid(joint * stats.norm(0, 2).pdf(grid), grid)
assert np.isclose(np.log(total), evidence)
# One value after the other, each predicted from those before it.
m, v, steps = 0.0, 4.0, 0.0
for value in x:
    steps += stats.norm(m, np.sqrt(v + 1)).logpdf(value)
    m, v = (m / v + value) / (1 / v + 1), 1 / (1 / v + 1)
assert np.isclose(steps, evidence)
assert np.isclose(x.mean(), 4.5)  # the four values of the Gaussian mean
one_by_one = -0.5 * (x @ x / 5 + 4 * np.log(2 * np.pi * 5))
assert np.isclose(separate, one_by_one) and separate < evidence

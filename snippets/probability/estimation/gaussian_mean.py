"""A Gaussian mean with a Gaussian prior: precisions add."""

import numpy as np

# --8<-- [start:show]
x = np.array([4.2, 5.1, 3.9, 4.8])  # noise of known variance 1
prior_mean, prior_variance = 0.0, 4.0
n, noise = len(x), 1.0

precision = 1 / prior_variance + n / noise
mean = (prior_mean / prior_variance + x.sum() / noise) / precision
print(f"MLE {x.mean():.2f}")
print(f"posterior N({mean:.3f}, {1 / precision:.3f})")
print(f"next value N({mean:.3f}, {1 / precision + noise:.3f})")
print(f"before any data N(0, {prior_variance + noise:.0f})")
# --8<-- [end:show]

mu = np.linspace(-20, 20, 400_001)
log_post = -(mu**2) / (2 * prior_variance)
log_post = log_post - 0.5 * np.sum((x[:, None] - mu) ** 2, axis=0)
weight = np.exp(log_post - log_post.max())
weight = weight / weight.sum()
assert np.isclose(weight @ mu, mean)
assert np.isclose(weight @ (mu - mean) ** 2, 1 / precision)
assert prior_mean < mean < x.mean()
share = (n / noise) / precision
assert np.isclose(mean, share * x.mean() + (1 - share) * prior_mean)
# The card: prior N(10, 9), one reading 16 with noise variance 3.
p = 1 / 9 + 1 / 3
assert np.isclose((10 / 9 + 16 / 3) / p, 14.5) and np.isclose(1 / p, 2.25)
assert np.isclose(1 / p + 3, 5.25)

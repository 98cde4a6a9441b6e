"""A Gaussian mean with a Gaussian prior: precisions add."""

import numpy as np


# --8<-- [start:show]
def posterior(x, m, v, noise):
    """Mean and variance of mu given x (n,), prior N(m, v), noise variance."""
    precision = 1 / v + len(x) / noise
    return (m / v + x.sum() / noise) / precision, 1 / precision


x = np.array([4.2, 5.1, 3.9, 4.8])  # noise of known variance 1
mean, variance = posterior(x, 0.0, 4.0, 1.0)
print(f"MLE {x.mean():.2f}")
print(f"posterior N({mean:.3f}, {variance:.3f})")
# --8<-- [end:show]

# The text: an average of 0 and 4.5 with weights 1/4 and 4.
assert np.isclose(mean, 4 * 4.5 / (1 / 4 + 4))
mu = np.linspace(-20, 40, 600_001)
for data, m, v, noise in [
    (x, 0.0, 4.0, 1.0),
    (np.array([16.0]), 10.0, 9.0, 3.0),  # the card
    (np.array([1.0, 7.0, -2.0]), 5.0, 0.7, 2.5),
]:
    log_post = -((mu - m) ** 2) / (2 * v)
    log_post = log_post - np.sum((data[:, None] - mu) ** 2, axis=0) / (
        2 * noise
    )
    weight = np.exp(log_post - log_post.max())
    weight = weight / weight.sum()
    mean, variance = posterior(data, m, v, noise)
    assert np.isclose(weight @ mu, mean)
    assert np.isclose(weight @ (mu - mean) ** 2, variance)
    assert min(m, data.mean()) < mean < max(m, data.mean())
mean, variance = posterior(np.array([16.0]), 10.0, 9.0, 3.0)
assert np.isclose(mean, 10 + 3 / 4 * 6) and np.isclose(variance, 9 / 4)
assert np.isclose(variance + 3, 5.25)

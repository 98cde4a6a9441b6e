"""Seven heads of ten: three estimates and two predictions."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
heads, n = 7, 10
a, b = 2, 2  # the prior Beta(2, 2): one head and one tail seen before
posterior = stats.beta(a + heads, b + n - heads)

print(f"MLE  {heads / n:.3f}")
print(f"MAP  {(a + heads - 1) / (a + b + n - 2):.3f}")
print(f"mean {(a + heads) / (a + b + n):.3f}")
low, high = posterior.ppf([0.05, 0.95])
print(f"90 % of the posterior between {low:.2f} and {high:.2f}")
two = (a + heads) * (a + heads + 1) / ((a + b + n) * (a + b + n + 1))
print(f"two more heads: {two:.3f}, plugging in the MLE {0.7**2:.3f}")
# --8<-- [end:show]

theta = np.linspace(0, 1, 200_001)[1:-1]
log_post = (a + heads - 1) * np.log(theta) + (b + n - heads - 1) * np.log1p(
    -theta
)
weight = np.exp(log_post - log_post.max())
weight = weight / weight.sum()
assert abs(theta[log_post.argmax()] - (a + heads - 1) / (a + b + n - 2)) < 1e-5
assert np.isclose(weight @ theta, (a + heads) / (a + b + n))
assert np.isclose(weight @ theta**2, two)
assert two > ((a + heads) / (a + b + n)) ** 2  # Jensen: uncertainty adds
assert np.isclose(np.interp(0.05, np.cumsum(weight), theta), low, atol=1e-4)
# The card: 3 of 4, prior Beta(3, 3).
assert np.isclose((3 + 3 - 1) / (3 + 3 + 4 - 2), 0.625)
assert np.isclose((3 + 3) / (6 + 4), 0.6)
assert np.isclose(6 * 7 / (10 * 11), 0.382, atol=5e-4)
# Prior predictive of Beta(3, 3): two heads.
assert np.isclose(3 * 4 / (6 * 7), 2 / 7)

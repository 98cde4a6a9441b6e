"""Seven heads of ten: maximum likelihood, MAP and the whole posterior."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
heads, n = 7, 10
a, b = 2, 2  # the prior Beta(2, 2)
posterior = stats.beta(a + heads, b + n - heads)

mode = (a + heads - 1) / (a + b + n - 2)
mean = (a + heads) / (a + b + n)
low, high = posterior.ppf([0.05, 0.95])
print(f"MLE  {heads / n:.3f}")
print(f"MAP  {mode:.3f}")
print(f"mean {mean:.3f}")
print(f"90 % of the posterior between {low:.2f} and {high:.2f}")
# --8<-- [end:show]

theta = np.linspace(0, 1, 200_001)[1:-1]


def grid(h, t):
    """Weights on theta proportional to theta^h (1 - theta)^t."""
    log_weight = h * np.log(theta) + t * np.log1p(-theta)
    weight = np.exp(log_weight - log_weight.max())
    return weight / weight.sum()


weight = grid(7, 3) * theta * (1 - theta)  # likelihood times prior
weight = weight / weight.sum()
assert np.allclose(weight, grid(8, 4))
assert abs(theta[weight.argmax()] - mode) < 1e-5
assert np.isclose(weight @ theta, mean)
at = np.interp([0.05, 0.95], np.cumsum(weight), theta)
assert np.allclose(at, [low, high], atol=1e-4)
assert np.isclose(theta[grid(7, 3).argmax()], heads / n)
# MAP and MLE differ by the order 1 / n, the posterior's sd is 1 / root n.
gaps = [k * (0.7 - (0.7 * k + 1) / (k + 2)) for k in (100, 10_000)]
assert np.allclose(gaps, 2 * (0.7 - 0.5), rtol=0.03)
# Pseudo-counts: Beta(8, 8) weighs 14 tosses in the mode, 16 in the mean.
assert np.isclose(theta[grid(7 + 7, 3 + 7).argmax()], (7 + 7) / (10 + 14))
assert np.isclose(grid(14, 10) @ theta, (7 + 8) / (10 + 16))
# The card: 3 of 4, prior Beta(3, 3).
card = grid(3 + 2, 1 + 2)
assert np.isclose(theta[card.argmax()], 0.625)
assert np.isclose(card @ theta, 0.6)
assert np.isclose(card @ theta**2, 6 / 10 * 7 / 11)
assert np.isclose(grid(2, 2) @ theta**2, 2 / 7)  # two heads, before any data

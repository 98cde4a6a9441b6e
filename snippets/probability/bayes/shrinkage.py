"""Empirical Bayes: rates of many small shops, pulled to the common mean."""

import numpy as np


# --8<-- [start:show]
def shrink(successes, trials):
    """Posterior mean rates (k,) under a beta prior fitted to the shops."""
    rate = successes / trials
    mean = successes.sum() / trials.sum()
    within = mean * (1 - mean) * np.mean(1 / trials)  # of chance alone
    between = max(np.var(rate, ddof=1) - within, 1e-9)
    strength = max(mean * (1 - mean) / between - 1, 0.0)  # prior trials
    return (successes + strength * mean) / (trials + strength)


rng = np.random.default_rng(0)
truth = rng.beta(20, 180, size=400)  # conversion rates around 10 %
trials = rng.integers(5, 500, size=400)
successes = rng.binomial(trials, truth)
raw, pulled = successes / trials, shrink(successes, trials)
print(f"mean squared error x 10^4: raw {1e4 * np.mean((raw - truth) ** 2):.1f}")
print(
    f"                        shrunk {1e4 * np.mean((pulled - truth) ** 2):.1f}"
)
best = raw.argmax()
print(f"best raw shop: {successes[best]} of {trials[best]}", end="; ")
print(f"shrunk {pulled[best]:.3f}, true {truth[best]:.3f}")
# --8<-- [end:show]

for seed in range(20):
    rng = np.random.default_rng(seed)
    t = rng.beta(20, 180, size=400)
    m = rng.integers(5, 500, size=400)
    s = rng.binomial(m, t)
    p = shrink(s, m)
    assert np.mean((p - t) ** 2) < np.mean((s / m - t) ** 2) / 2
    mean = s.sum() / m.sum()
    # Each lies between its own rate and the common one, small shops closer.
    assert np.all((p - mean) * (s / m - p) >= -1e-12)
weight = trials / (trials + 200)  # the prior that made the data: 20 + 180
ideal = weight * raw + (1 - weight) * 0.1
assert np.corrcoef(ideal, pulled)[0, 1] > 0.99
same = shrink(np.array([3, 30, 12]), np.array([10, 100, 40]))
assert np.allclose(same, 0.3)  # no spread: full pooling
# The card: prior Beta(4, 36), 3 of 4 and 60 of 400.
assert np.isclose((4 + 3) / (40 + 4), 0.159, atol=5e-4)
assert np.isclose((4 + 60) / (40 + 400), 0.145, atol=5e-4)

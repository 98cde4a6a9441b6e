"""Empirical Bayes: rates of many small shops, pulled to the common mean."""

import numpy as np


# --8<-- [start:show]
def fit_beta(successes, trials):
    """Mean and strength of a beta prior, fitted to the raw rates."""
    mean = successes.sum() / trials.sum()
    chance = mean * (1 - mean)  # variance of one trial
    m = np.mean(1 / trials)
    spread = (np.var(successes / trials, ddof=1) - chance * m) / (1 - m)
    return mean, max(chance / max(spread, 1e-9) - 1, 0.0)


def shrink(successes, trials):
    """Posterior mean rates (k,) under a beta prior fitted to all k."""
    mean, strength = fit_beta(successes, trials)
    return (successes + strength * mean) / (trials + strength)


rng = np.random.default_rng(1)
truth = rng.beta(20, 180, size=400)  # prior of mean 0.1 and strength 200
trials = rng.integers(5, 500, size=400)
successes = rng.binomial(trials, truth)
raw, pulled = successes / trials, shrink(successes, trials)
print(
    "fitted: mean {:.4f}, strength {:.0f}".format(*fit_beta(successes, trials))
)
errors = [1e4 * np.mean((x - truth) ** 2) for x in (raw, pulled)]
print("mean squared error x 10^4: raw {:.1f}, shrunk {:.1f}".format(*errors))
best = raw.argmax()
print(f"best raw shop: {successes[best]} of {trials[best]}", end="; ")
print(f"shrunk {pulled[best]:.3f}, true {truth[best]:.3f}")
# --8<-- [end:show]

assert np.isclose(errors[1], 1e4 * np.mean((pulled - truth) ** 2))
strengths, ratios, ideals = [], [], []
for seed in range(40):
    rng = np.random.default_rng(seed)
    t = rng.beta(20, 180, size=400)
    m = rng.integers(5, 500, size=400)
    s = rng.binomial(m, t)
    p = shrink(s, m)
    raw_error = np.mean((s / m - t) ** 2)
    ratios.append(np.mean((p - t) ** 2) / raw_error)
    ideals.append(np.mean(((s + 20) / (m + 200) - t) ** 2) / raw_error)
    strengths.append(fit_beta(s, m)[1])
    mean = s.sum() / m.sum()
    # Each lies between its own rate and the common one, small shops closer.
    assert np.all((p - mean) * (s / m - p) >= -1e-12)
    # Of the ten highest and ten lowest raw rates most are of small shops.
    order = np.argsort(s / m)
    assert np.median(m[order[:10]]) < 250 > np.median(m[order[-10:]])
assert max(ratios) < 1 / 2 and 1 / 5 < np.median(ratios) < 1 / 3
assert max(strengths) / min(strengths) > 2  # poorly known
assert 200 / 3 < min(strengths) and max(strengths) < 3 * 200
assert np.median(ratios) < 1.1 * np.median(ideals)  # and it hardly matters
# Two groups by hand: variance 0.08 with n - 1, of one trial 0.24, m = 0.1.
_, strength = fit_beta(np.array([2, 6]), np.array([10, 10]))
assert np.isclose(strength, 0.24 * 0.9 / (0.08 - 0.024) - 1)
# Flat rates have strength two, also seen through two or three trials each.
for n, seed in ((2, 0), (3, 1), (50, 2)):
    rng = np.random.default_rng(seed)
    t = rng.uniform(size=200_000)
    mean, strength = fit_beta(rng.binomial(n, t), np.full(len(t), n))
    assert abs(mean - 1 / 2) < 0.01 and abs(strength - 2) < 0.1
weight = trials / (trials + 200)  # the prior that made the data: 20 + 180
ideal = weight * raw + (1 - weight) * 0.1
assert np.allclose(ideal, (successes + 20) / (trials + 200))
assert np.corrcoef(ideal, pulled)[0, 1] > 0.99
# No more spread than by chance: all become the common mean.
s, m = np.array([3, 31, 12]), np.array([10, 100, 40])
assert np.allclose(shrink(s, m), 46 / 150, atol=1e-6)
# The text: mean 0.1 and strength 100.
assert np.isclose((4 + 10) / (7 + 100), 0.13, atol=1e-3)
assert np.isclose((400 + 10) / (2000 + 100), 0.195, atol=5e-4)
# The card: prior Beta(4, 36), 3 of 4 and 60 of 400.
assert np.isclose((4 + 3) / (40 + 4), 0.159, atol=5e-4)
assert np.isclose((4 + 60) / (40 + 400), 0.145, atol=5e-4)

"""The gradient of an expectation through a coin toss."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
p, n = 0.3, 100_000  # a step is taken (z = 1) with probability p
reward = np.array([1.0, 4.0])  # of z = 0 and z = 1
z = (rng.uniform(size=n) < p).astype(int)
score = np.where(z == 1, 1 / p, -1 / (1 - p))  # d log p(z) / dp

plain = reward[z] * score
baseline = (1 - p) * reward[0] + p * reward[1]  # the mean reward
better = (reward[z] - baseline) * score
print(f"exact derivative {reward[1] - reward[0]:.1f}")
for name, g in [("plain", plain), ("with baseline", better)]:
    print(f"{name:13} mean {g.mean():.3f}, sd of one draw {g.std():.2f}")
print(f"mean of the score alone: {score.mean():.3f}")
# --8<-- [end:show]

for g in (plain, better):
    assert abs(g.mean() - 3) < 4 * g.std() / np.sqrt(n)
assert abs(score.mean()) < 4 * score.std() / np.sqrt(n)
exact = np.array([1 - p, p]) @ (reward * np.array([-1 / (1 - p), 1 / p]))
assert np.isclose(exact, 3)
# The expected reward is 4 p + (1 - p).
assert np.isclose(baseline, 4 * 0.3 + 0.7)
assert better.std() < plain.std()
weights = np.array([1 - p, p])
s = np.array([-1 / (1 - p), 1 / p])


def variance(b):
    g = (reward - b) * s
    return weights @ g**2 - (weights @ g) ** 2


# What one draw of each estimate may be, and its spread.
assert np.allclose(reward * s, [-1 / 0.7, 4 / 0.3])
assert np.allclose((reward - baseline) * s, [0.9 / 0.7, 2.1 / 0.3])
for g, b in ((plain, 0), (better, baseline)):
    assert np.isclose(g.std(), np.sqrt(variance(b)), rtol=0.02)
best = weights @ (s**2 * reward) / (weights @ s**2)  # not the mean reward
assert variance(best) < variance(baseline) < variance(0)
assert np.isclose(variance(best), 0)  # two outcomes: no variance is left
assert np.isclose(best, (p * reward[0] + (1 - p) * reward[1]))
# The mean reward can also do harm: p = 0.1, rewards 1 and 0.
rare, f = np.array([0.9, 0.1]), np.array([1.0, 0.0])
t = np.array([-1 / 0.9, 1 / 0.1])
spread = [
    np.sqrt(rare @ ((f - b) * t - rare @ (f * t)) ** 2) for b in (0, rare @ f)
]
assert np.allclose(spread, [1 / 3, 8 / 3])
# The mean of a batch that holds the sample itself: factor 1 - 1 / n.
for n in (2, 4):
    total = 0.0
    for code in range(2**n):
        draw = np.array([code >> i & 1 for i in range(n)])
        own = np.mean((reward[draw] - reward[draw].mean()) * s[draw])
        total += np.prod(weights[draw]) * own
    assert np.isclose(total, 3 * (1 - 1 / n))

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
assert better.std() < plain.std()
weights = np.array([1 - p, p])
s = np.array([-1 / (1 - p), 1 / p])


def variance(b):
    g = (reward - b) * s
    return weights @ g**2 - (weights @ g) ** 2


best = weights @ (s**2 * reward) / (weights @ s**2)  # not the mean reward
assert variance(best) < variance(baseline) < variance(0)
assert np.isclose(variance(best), 0)  # two outcomes: no variance is left

"""Buffon's needle, dropped without knowing pi."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)


def directions(n):
    """Unit vectors in the plane, uniform, without using pi."""
    xy = rng.uniform(-1, 1, size=(2 * n, 2))
    xy = xy[(xy**2).sum(axis=1) < 1][:n]
    return xy / np.linalg.norm(xy, axis=1, keepdims=True)


n, length = 400_000, 0.8  # the lines are 1 apart
start = rng.uniform(size=n)
end = start + length * directions(n)[:, 1]
crossings = abs(np.floor(end) - np.floor(start))
estimate = 2 * length / crossings.mean()
error = estimate * crossings.std() / crossings.mean() / np.sqrt(n)
print(f"pi is about {estimate:.3f}, standard error {error:.3f}")
# --8<-- [end:show]

assert abs(estimate - np.pi) < 4 * error
groups = 2 * length / crossings.reshape(400, -1).mean(axis=1)
assert abs(groups.std() / 20 / error - 1) < 0.2  # scatter of 400 estimates
p = 2 * length / np.pi
assert abs(crossings.mean() - p) < 4 * np.sqrt(p * (1 - p) / n)
# A long needle: crossings on average still 2 L / pi, no longer 0 or 1.
end = start + 3 * directions(n)[:, 1]
crossings = abs(np.floor(end) - np.floor(start))
assert abs(crossings.mean() - 6 / np.pi) < 4 * crossings.std() / np.sqrt(n)
assert crossings.max() > 1 and 6 / np.pi > 1 > np.mean(crossings > 0)
# A circle of diameter 1 always meets the lines twice.
p = 2 / np.pi
assert round(np.pi * np.sqrt((1 - p) / p), 2) == 2.37

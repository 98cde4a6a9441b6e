"""The most even die with mean 4.5: exponential weights."""

import numpy as np
from scipy import optimize

# --8<-- [start:show]
faces = np.arange(1, 7)


def weights(multiplier):
    w = np.exp(multiplier * faces)
    return w / w.sum()


root = optimize.brentq(lambda m: weights(m) @ faces - 4.5, -5, 5)
p = weights(root)
print("probabilities", p.round(3), "multiplier", round(root, 3))
print("mean", (p @ faces).round(6), "entropy", -np.sum(p * np.log(p)).round(4))
# --8<-- [end:show]

rng = np.random.default_rng(0)
A = np.stack([np.ones(6), faces])
entropy = -np.sum(p * np.log(p))
for _ in range(300):  # any other die with that mean is less even
    step = rng.normal(size=6)
    step = step - A.T @ np.linalg.solve(A @ A.T, A @ step)
    q = p + 0.1 * p.min() * step / np.abs(step).max()
    assert np.isclose(q.sum(), 1) and np.isclose(q @ faces, 4.5) and q.min() > 0
    assert -np.sum(q * np.log(q)) < entropy
ratios = p[1:] / p[:-1]
assert np.allclose(ratios, np.exp(root))
assert np.allclose(weights(0.0), 1 / 6)

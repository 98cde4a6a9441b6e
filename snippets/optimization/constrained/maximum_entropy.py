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
assert np.all(np.diff([weights(m) @ faces for m in (-2, 0, 1, 2)]) > 0)


def disorder(q):
    return -np.sum(q * np.log(q))


line = 1 / 6 + (faces - 3.5) * 2 / 35  # rises linearly, same mean
assert np.isclose(line.sum(), 1) and np.isclose(line @ faces, 4.5)
assert disorder(line) < entropy - 0.01
# The card: values 0, 1, 2 with mean 10/7; all such p are on one line.
card, values = np.array([1, 2, 4]) / 7, np.arange(3)
slide = np.linspace(-0.1, 0.1, 2001)[:, None] * [1, -2, 1]
others = card + slide
assert np.allclose(others @ values, 10 / 7) and np.allclose(others.sum(1), 1)
assert np.argmax([disorder(q) for q in others]) == 1000
line = np.array([5, 14, 23]) / 42
assert np.isclose(line @ values, 10 / 7) and disorder(line) < disorder(card)
assert f"{disorder(line):.3f} {disorder(card):.3f}" == "0.949 0.956"

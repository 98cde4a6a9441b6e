"""The exact denoiser of a finite training set returns the training set."""

import numpy as np
from scipy.spatial.distance import cdist
from scipy.stats import norm
from sklearn.datasets import load_digits

# --8<-- [start:show]
data = load_digits().data / 8 - 1
train, held_out = data[:1400], data[1400:]
levels = np.cos(np.pi / 2 * np.linspace(0, 0.995, 61)) ** 2


def denoise(x, ab):
    """E[x_0 | x_t] when x_0 is a random row of train."""
    gap = cdist(x, np.sqrt(ab) * train) ** 2
    part = np.exp(-(gap - gap.min(axis=1, keepdims=True)) / (2 * (1 - ab)))
    return part @ train / part.sum(axis=1, keepdims=True)


print("farthest from a training digit, of 25 samples:")
for seed in range(3):
    x = np.random.default_rng(seed).normal(size=(25, 64))
    for now, before in zip(levels[:0:-1], levels[-2::-1], strict=True):
        x0 = denoise(x, now)
        eps = (x - np.sqrt(now) * x0) / np.sqrt(1 - now)
        x = np.sqrt(before) * x0 + np.sqrt(1 - before) * eps
    nearest = cdist(x, train)
    different = len(set(nearest.argmin(axis=1)))
    print(f"  {nearest.min(axis=1).max():.4f}, {different} different")
    # --8<-- [end:show]
    assert nearest.min(axis=1).max() < 1e-3
    assert different > 18
# --8<-- [start:held]
gaps = cdist(held_out, train).min(axis=1)
print(f"held-out digits: nearest {gaps.min():.2f}", end=", ")
print(f"median {np.median(gaps):.2f}")
# --8<-- [end:held]
assert gaps.min() > 1
# the weights are Gaussian likelihoods
x = np.sqrt(0.5) * held_out[:3] + np.sqrt(0.5) * np.ones((3, 64)) / 3
likely = [
    np.exp(norm.logpdf(row, np.sqrt(0.5) * train, np.sqrt(0.5)).sum(axis=1))
    for row in x
]
want = [w @ train / w.sum() for w in likely]
assert np.allclose(denoise(x, 0.5), want)

"""ReLU units that are off for all data, after one step that was too large."""

import numpy as np


# --8<-- [start:show]
def train(rate, slope, seed, steps=200):
    """A 2-64-1 network on a paraboloid; slope is that left of zero."""
    rng = np.random.default_rng(seed)
    X = rng.uniform(-1, 1, size=(128, 2))
    y = 4 + (X**2).sum(axis=1)
    W, b = rng.normal(size=(64, 2)), np.zeros(64)
    v, c = rng.normal(size=64) / 8, 0.0
    for _ in range(steps):
        Z = X @ W.T + b
        H = np.where(Z > 0, Z, slope * Z)
        error = (H @ v + c - y) / len(X)
        back = np.outer(error, v) * np.where(Z > 0, 1, slope)
        v, c = v - rate * H.T @ error, c - rate * error.sum()
        W, b = W - rate * back.T @ X, b - rate * back.sum(axis=0)
    Z = X @ W.T + b
    H = np.where(Z > 0, Z, slope * Z)
    return (Z <= 0).all(axis=0).sum(), ((H @ v + c - y) ** 2).mean()


for rate, slope in ((0.1, 0), (0.3, 0), (0.5, 0), (0.3, 0.1)):
    runs = [train(rate, slope, seed) for seed in range(3)]
    off = [int(dead) for dead, _ in runs]
    print(f"step {rate}, slope {slope}: off {off}", end="; ")
    print("loss", [round(float(loss), 2) for _, loss in runs])
# --8<-- [end:show]

for seed in range(6):
    fine, lost = train(0.1, 0, seed), train(0.5, 0, seed)
    assert fine[0] <= 2 and fine[1] < 0.03, seed
    assert lost[0] >= 50 and lost[1] > 0.08, seed
    X = np.random.default_rng(seed).uniform(-1, 1, size=(128, 2))
    spread = (X**2).sum(axis=1).var()  # what a constant leaves
    assert lost[1] < 1.1 * spread
    if seed < 3:  # these runs are shown; with 0.3 other seeds may lose none
        some, leaky = train(0.3, 0, seed), train(0.3, 0.1, seed)
        assert fine[0] < some[0] < lost[0] and leaky[1] < some[1]
        assert (some[1] > 2 / 3 * spread) == (seed != 1)
square = np.linspace(-1, 1, 2001) ** 2
assert np.isclose(2 * square.var(), 8 / 45, rtol=5e-3)
# A unit that is off for all data gets a zero gradient: steps change nothing.
rng = np.random.default_rng(3)
X, W, b = rng.uniform(-1, 1, (50, 2)), rng.normal(size=(4, 2)), np.full(4, -9.0)
Z = X @ W.T + b
back = rng.normal(size=(50, 4)) * np.where(Z > 0, 1, 0)
assert not (back.T @ X).any() and not back.sum(axis=0).any()


def half_square(theta, X, slope):
    W, b, v = theta[:128].reshape(64, 2), theta[128:192], theta[192:256]
    Z = X @ W.T + b
    fit = np.maximum(Z, 0) @ v + slope * np.minimum(Z, 0) @ v + theta[256]
    return ((fit - 4 - (X**2).sum(axis=1)) ** 2).mean() / 2


# A small step of training lowers the loss by its length times |gradient|^2.
rng = np.random.default_rng(5)
X, W = rng.uniform(-1, 1, size=(128, 2)), rng.normal(size=128)
start = np.concatenate([W, np.zeros(64), rng.normal(size=64) / 8, [0]])
for slope in (0, 0.1, 0.4):
    ends = [
        [half_square(start + h * e, X, slope) for h in (1e-6, -1e-6)]
        for e in np.eye(257)
    ]
    gradient = np.array(ends) @ [1, -1] / 2e-6
    fall = train(-1e-7, slope, 5, 1)[1] - train(1e-7, slope, 5, 1)[1]
    assert np.isclose(fall / 4e-7, gradient @ gradient, rtol=1e-5)

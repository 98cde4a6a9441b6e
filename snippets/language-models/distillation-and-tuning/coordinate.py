"""What one step of Adam does to a hidden unit, against width."""

import numpy as np


# --8<-- [start:show]
def moved(width, factor, rng):
    """RMS of a hidden layer's inputs, and of their change by one step."""
    h = np.maximum(rng.normal(size=width), 0)  # the layer below, one token
    W = rng.normal(size=(width, width)) * (2 / width) ** 0.5
    g = rng.normal(size=width)  # gradient at the layer's inputs
    step = -0.01 * factor * np.sign(np.outer(h, g))  # Adam's first step
    return np.sqrt(np.mean((h @ W) ** 2)), np.sqrt(np.mean((h @ step) ** 2))


for width in (64, 256, 1_024):
    rng = np.random.default_rng(0)
    size, plain = moved(width, 1, rng)
    mup = moved(width, 64 / width, rng)[1]
    print(f"{width:5}: size {size:.1f}, change {plain:.2f}, muP {mup:.2f}")
# --8<-- [end:show]

for seed in range(3):
    rng = np.random.default_rng(seed)
    for width in (64, 256, 1_024):
        size, change = moved(width, 1, rng)
        # each entry moves by the rate times the sum of h, about 0.4 width
        assert abs(change / (0.01 * width / np.sqrt(2 * np.pi)) - 1) < 0.4
        assert 0.5 < size < 1.6
    ratio = moved(1_024, 64 / 1_024, rng)[1] / moved(64, 1, rng)[1]
    assert 0.6 < ratio < 1.7

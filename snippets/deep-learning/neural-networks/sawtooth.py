"""A deep, narrow ReLU network with exponentially many linear pieces."""

import numpy as np


# --8<-- [start:show]
def tent(x):  # two ReLU units and a sum
    return 2 * np.maximum(x, 0) - 4 * np.maximum(x - 0.5, 0)


x = np.linspace(0, 1, 2**12 + 1)
y = x
for depth in range(1, 7):
    y = tent(y)
    pieces = 1 + np.count_nonzero(np.diff(np.sign(np.diff(y))))
    print(f"{depth} layers, {2 * depth:2d} units: {pieces:2d} pieces")
    # --8<-- [end:show]

    assert pieces == 2**depth
    assert np.isclose(abs(np.diff(y)).max() * 2**12, 2**depth)
    phase = (x * 2 ** (depth - 1)) % 1
    assert np.allclose(y, 1 - abs(1 - 2 * phase))
# One hidden layer: each unit adds at most one kink.
rng = np.random.default_rng(0)
for m in (3, 8):
    w, b, v = rng.normal(size=(3, m))
    s = np.linspace(-50, 50, 200_001)
    curve = np.maximum(np.outer(s, w) + b, 0) @ v
    kinks = abs(np.diff(curve, 2)) > 1e-9
    groups = np.count_nonzero(np.diff(kinks.astype(int)) == 1) + kinks[0]
    assert groups <= m

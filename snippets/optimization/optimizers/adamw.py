"""Decay inside Adam's gradient against decay outside it."""

import numpy as np


# --8<-- [start:show]
def adamw(grad, w, eta, steps, lam, decoupled=True):
    """Adam with decay lam outside (AdamW) or inside the gradient (L2)."""
    m, v, path = np.zeros_like(w), np.zeros_like(w), [w]
    for t in range(1, steps + 1):
        g = grad(w) + (0 if decoupled else lam * w)
        m = 0.9 * m + 0.1 * g
        v = 0.99 * v + 0.01 * g**2
        step = m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.99**t)) + 1e-8)
        w = w - eta * (step + (lam * w if decoupled else 0))
        path.append(w)
    return np.array(path)


for scale in (1, 100):  # loss: scale * (w - 3)^2 / 2
    ends = [
        adamw(lambda w, c=scale: c * (w - 3), np.zeros(1), 0.01, 6000, 0.4, d)[
            -1, 0
        ]
        for d in (False, True)
    ]
    print(f"loss times {scale:3}: L2 {ends[0]:.3f}, AdamW {ends[1]:.3f}")
    # --8<-- [end:show]
    assert np.isclose(ends[0], 3 * scale / (scale + 0.4), atol=1e-3)
    assert np.isclose(ends[1], 1 / 0.4, atol=1e-3)
# Without a gradient AdamW multiplies by 1 - eta lam; L2 moves by signs.
still = [
    adamw(lambda w: 0 * w, np.array([2.0]), 0.1, 3, 0.5, d)[:, 0]
    for d in (True, False)
]
assert np.allclose(still[0], 2 * 0.95 ** np.arange(4))
assert np.isclose(still[1][1], 1.9)
# The card: w = 2, first gradient -8, eta 0.1, lam 0.5.
card = [
    adamw(lambda w: 0 * w - 8, np.array([2.0]), 0.1, 1, 0.5, d)[1, 0]
    for d in (True, False)
]
assert np.allclose(card, [2.0, 2.1])
big = [
    adamw(lambda w: 0 * w - 0.8, np.array([2.0]), 0.1, 1, 0.5, d)[1, 0]
    for d in (True, False)
]
assert np.allclose(big, [2.0, 1.9])

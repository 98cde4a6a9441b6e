"""The gradient penalty of a small critic, and the slope it leaves."""

import numpy as np


# --8<-- [start:show]
def critic(X, W, b, v):
    """X (n, d), W (m, d), b and v (m,); values (n,)."""
    return np.tanh(X @ W.T + b) @ v


def gradient_penalty(real, fake, share, W, b, v):
    """Mean of (norm of the input gradient - 1)^2; share (n,) in [0, 1]."""
    X = share[:, None] * real + (1 - share[:, None]) * fake
    T = np.tanh(X @ W.T + b)
    gradient = ((1 - T**2) * v) @ W  # by the input, one row a point
    return np.mean((np.linalg.norm(gradient, axis=1) - 1) ** 2)


slopes = np.linspace(0, 4, 4001)  # critics f(x) = w x, means 3 apart
for lam in (1, 10, 100):
    loss = -slopes * 3 + lam * (slopes - 1) ** 2
    best = slopes[np.argmin(loss)]
    print(f"weight {lam:3}: slope {best:.3f}")
    # --8<-- [end:show]
    assert np.isclose(best, 1 + 3 / (2 * lam))
rng = np.random.default_rng(0)
W, b, v = rng.normal(size=(5, 3)), rng.normal(size=5), rng.normal(size=5)
real, fake, share = (
    rng.normal(size=(4, 3)),
    rng.normal(size=(4, 3)),
    rng.random(4),
)
X = np.array(
    [u * r + (1 - u) * f for u, r, f in zip(share, real, fake, strict=True)]
)
numeric = np.column_stack(
    [
        (critic(X + e, W, b, v) - critic(X - e, W, b, v)) / 2e-5
        for e in 1e-5 * np.eye(3)
    ]
)
wanted = np.mean((np.sqrt(np.sum(numeric**2, axis=1)) - 1) ** 2)
assert np.isclose(gradient_penalty(real, fake, share, W, b, v), wanted)

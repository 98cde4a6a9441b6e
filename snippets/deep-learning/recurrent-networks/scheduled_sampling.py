"""What scheduled sampling learns when its own token replaces the true one."""

import numpy as np


# --8<-- [start:show]
def best_q(keep, copies=0.9):
    """Tokens 0, 1: x1 a fair coin, x2 = x1 with probability `copies`.

    Training feeds the true x1 with probability keep, else a sample of the
    model's own x1. Returns the q(x2 = seen | seen) of least expected loss.
    """
    q = np.linspace(0.001, 0.999, 999)
    agree = keep * copies + (1 - keep) * 0.5  # how often target = seen
    loss = -(agree * np.log(q) + (1 - agree) * np.log(1 - q))
    return q[loss.argmin()]


for keep in (1, 0.5, 0):
    print(f"true token with {keep:3}: learns to copy with {best_q(keep):.2f}")
# --8<-- [end:show]
rng = np.random.default_rng(0)
for keep in (1, 0.5, 0):
    first = rng.integers(2, size=200_000)
    second = np.where(rng.random(200_000) < 0.9, first, 1 - first)
    own = rng.integers(2, size=200_000)
    seen = np.where(rng.random(200_000) < keep, first, own)
    assert abs(np.mean(second == seen) - best_q(keep)) < 0.005

"""The best constant for three losses, and for the Huber loss between them."""

import numpy as np
from scipy.special import huber

# --8<-- [start:show]
y = np.array([1.0, 2.0, 3.0, 4.0, 90.0])
grid = np.arange(0, 100, 0.1)  # try every constant
r = y[:, None] - grid
size = np.abs(r)
losses = {
    "1-norm": size.sum(axis=0),
    "2-norm": np.sqrt((r**2).sum(axis=0)),
    "inf-norm": size.max(axis=0),
    "Huber, delta 4": np.where(size <= 4, r**2 / 2, 4 * size - 8).sum(axis=0),
}
for name, loss in losses.items():
    print(f"{name:14} best constant {grid[loss.argmin()]:.1f}")
# --8<-- [end:show]

best = {name: grid[loss.argmin()] for name, loss in losses.items()}
middle = (y.min() + y.max()) / 2
for name, c in (("1-norm", np.median(y)), ("2-norm", y.mean())):
    assert np.isclose(best[name], c)
assert np.isclose(best["inf-norm"], middle)
assert np.allclose(losses["Huber, delta 4"], huber(4, r).sum(axis=0))
c = best["Huber, delta 4"]  # clipped residuals balance at the minimum
assert np.isclose((1 - c) + (2 - c) + (3 - c) + (4 - c) + 4, 0)
assert np.isclose(np.clip(y - c, -4, 4).sum(), 0)
moved = np.append(y[:-1], 9e5)  # the worst point far away
assert np.median(moved) == np.median(y) and moved.mean() > 1e5

"""Coarse structure is decided at high noise (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def known(power, t):
    """Share of a frequency's variance that x_t = (1-t) x0 + t eps shows."""
    return (1 - t) ** 2 * power / ((1 - t) ** 2 * power + t * t)


frequencies = np.array([1, 2, 4, 8, 16, 32])
power = 100 / frequencies**2.0  # each of variance 100 / f^2
for t in (0.95, 0.8, 0.5, 0.2):
    shares = known(power, t)
    print(f"t = {t:4}: " + "  ".join(f"{s:.2f}" for s in shares))
# --8<-- [end:show]
# averaging m by m pixels divides the noise by m: m * m times the power
# Monte Carlo: the share is what the best linear guess explains
rng = np.random.default_rng(0)
for p, t in ((100.0, 0.8), (1.5, 0.5), (0.4, 0.3)):
    x0, eps = rng.normal(size=(2, 400_000))
    x0 *= np.sqrt(p)
    x = (1 - t) * x0 + t * eps
    assert abs(np.corrcoef(x, x0)[0, 1] ** 2 - known(p, t)) < 0.005
grid = np.linspace(0.001, 0.999, 999)
half = [grid[np.argmin(np.abs(known(p, grid) - 0.5))] for p in power]
assert np.all(np.diff(half) < 0)  # coarse ones are known first
# half is known where (1 - t) sqrt(p) = t
assert np.allclose(half, np.sqrt(power) / (1 + np.sqrt(power)), atol=1e-3)

fig, (left, right) = plt.subplots(1, 2, figsize=(6.5, 3.0), sharey=True)
for f, p in zip(frequencies[::2], power[::2], strict=True):
    left.plot(grid, known(p, grid), label=f"frequency {f}")
left.set(xlim=(1, 0), xlabel="t: noise at 1, data at 0", title="one image size")
left.set(ylabel="share of variance known", ylim=(0, 1.02))
left.legend(loc="lower right")
for m, style in ((1, "-"), (2, "--"), (4, ":")):
    wide = known(power[2] * m * m, grid)
    right.plot(grid, wide, style, color="C1", label=f"{m} times the side")
right.set(xlim=(1, 0), xlabel="t: noise at 1, data at 0")
right.set(title="frequency 4, larger images")
right.legend(loc="lower right")
fig.savefig("coarse_first.svg", metadata={"Date": None})

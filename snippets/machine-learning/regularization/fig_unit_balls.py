"""Figure: where the loss contours first touch the L1 and L2 balls."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
z = np.array([3.0, 1.0])  # least squares; the contours are circles around z
cases = [
    ("L1, budget 1", "l1", np.array([1.0, 0.0])),
    ("L1, budget 3", "l1", np.array([2.5, 0.5])),
    ("L2, budget 1.05", "l2", z / 3),
]
angle = np.linspace(0, 2 * np.pi, 91)
circle = np.array([np.cos(angle), np.sin(angle)])
fig, axes = plt.subplots(1, 3, figsize=(6.8, 2.95), sharex=True, sharey=True)
for ax, (title, ball, w) in zip(axes, cases, strict=True):
    t = np.abs(w).sum() if ball == "l1" else np.hypot(*w)
    diamond = np.array([[t, 0, -t, 0, t], [0, t, 0, -t, 0]])
    edge = diamond if ball == "l1" else t * circle
    ax.fill(*edge, color="C0", alpha=0.18, lw=0)
    ax.plot(*edge, color="C0")
    touch = np.hypot(*(z - w))
    for scale in (0.35, 0.7, 1.0):
        ring = z[:, None] + scale * touch * circle
        ax.plot(*ring, color="C1", lw=1.6 if scale == 1.0 else 0.8)
    ax.axhline(0, color="black", lw=0.7, zorder=0)
    ax.axvline(0, color="black", lw=0.7, zorder=0)
    ax.plot(*z, "+", color="C1", ms=9, mew=1.8)
    ax.plot(*w, "o", color="black", ms=5.5, zorder=4)
    ax.set_title(f"{title}\n$w$ = ({w[0]:.3g}, {w[1]:.2g})")
    ax.set(xlim=(-1.6, 4.6), ylim=(-2.1, 3.4), aspect="equal")
    ax.set_xlabel("$w_1$")
axes[0].set_ylabel("$w_2$")
fig.savefig("fig_unit_balls.svg")

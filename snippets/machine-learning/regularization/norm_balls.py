"""Figure: where the loss contours first touch the L1 and L2 balls."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Circle, Polygon

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
z = np.array([3.0, 1.0])  # least squares; the contours are circles around z
cases = [
    ("1-norm at most 1", "l1", np.array([1.0, 0.0])),
    ("1-norm at most 3", "l1", np.array([2.5, 0.5])),
    ("2-norm at most 1.05", "l2", z / 3),
]
fig, axes = plt.subplots(1, 3, figsize=(6.8, 3.0), sharex=True, sharey=True)
for ax, (title, ball, w) in zip(axes, cases, strict=True):
    if ball == "l1":
        t = np.abs(w).sum()
        shape, args = Polygon, ([(t, 0), (0, t), (-t, 0), (0, -t)],)
    else:
        shape, args = Circle, ((0, 0), np.hypot(*w))
    ax.add_patch(shape(*args, color="C0", alpha=0.18, lw=0))
    ax.add_patch(shape(*args, color="C0", fill=False, lw=1.8))
    touch = np.hypot(*(z - w))
    for share in (0.5, 1.0):
        ring = Circle(z, share * touch, color="C1", fill=False)
        ax.add_patch(ring).set_linewidth(1.6 if share == 1.0 else 0.8)
    ax.axhline(0, color="black", lw=0.7, zorder=0)
    ax.axvline(0, color="black", lw=0.7, zorder=0)
    ax.plot(*z, "+", color="C1", ms=9, mew=1.8)
    ax.plot(*w, "o", color="black", ms=5.5, zorder=4)
    ax.set_title(f"{title}\n$w$ = ({w[0]:.3g}, {w[1]:.2g})")
    ax.set(xlim=(-1.6, 4.6), ylim=(-2.1, 3.4), aspect="equal")
    ax.set_xticks([0, 2, 4])
    ax.set_xlabel("$w_1$")
axes[0].set_ylabel("$w_2$")
fig.savefig("norm_balls.svg")

# Each point drawn is the nearest to z in its region, found on a fine grid.
a = np.linspace(-3.2, 3.2, 1281)
for title, ball, w in cases:
    norm = (lambda u: np.abs(u).sum(0)) if ball == "l1" else np.linalg.norm
    u = np.array(np.meshgrid(a, a)).reshape(2, -1)
    size = np.abs(u).sum(axis=0) if ball == "l1" else np.hypot(*u)
    inside = u[:, size <= norm(w) + 1e-9]
    best = inside[:, np.argmin(np.hypot(*(inside - z[:, None])))]
    assert np.allclose(best, w, atol=0.05)
    assert abs(norm(w) - float(title.split()[-1])) < 0.005

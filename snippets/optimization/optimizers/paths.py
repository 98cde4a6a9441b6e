"""Six optimisers on one valley, each with its best step size (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
lam, start, steps = np.array([1.0, 50.0]), np.array([10.0, 1.0]), 50


etas = np.geomspace(0.001, 3, 71)[:, None]  # all step sizes at once


def walks(name):
    """Paths for every step size, (51, 71, 2), and their losses (51, 71)."""
    w = np.tile(start, (len(etas), 1))
    m, v, path = np.zeros_like(w), np.zeros_like(w), [w]
    for t in range(1, steps + 1):
        ahead = 0.9 * etas * m if name == "Nesterov" else 0
        g = lam * (w - ahead)
        step = g
        if name in ("momentum", "Nesterov"):
            m = 0.9 * m + g
            step = m
        elif name == "Adagrad":
            v = v + g**2
            step = g / (np.sqrt(v) + 1e-10)
        elif name == "RMSProp":
            v = 0.9 * v + 0.1 * g**2
            step = g / (np.sqrt(v) + 1e-8)
        elif name == "Adam":
            m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
            step = m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        w = w - etas * step
        path.append(w)
    path = np.array(path)
    return path, (path**2) @ lam / 2


names = (
    "gradient descent",
    "momentum",
    "Nesterov",
    "Adagrad",
    "RMSProp",
    "Adam",
)
fig, axes = plt.subplots(2, 3, figsize=(7.2, 4.0), sharex=True, sharey=True)
x, y = np.meshgrid(np.linspace(-7, 11, 91), np.linspace(-2.1, 2.1, 91))
loss = (x**2 + 50 * y**2) / 2
final = {}
for ax, name, color in zip(axes.flat, names, range(6), strict=True):
    path, f = walks(name)
    best = np.argmin(f[-1])
    final[name] = f[-1, best]
    mine = path[:, best]
    ax.contour(
        x,
        y,
        loss,
        levels=[1, 5, 15, 30, 50, 75, 105],
        colors="#b6bcc6",
        linewidths=0.8,
    )
    ax.plot(*mine.T, "o-", ms=2.5, lw=1.1, color=f"C{color}")
    ax.plot(0, 0, "+", ms=9, color="black")
    ax.set(
        title=f"{name}\nstep {etas[best, 0]:.2g}, loss {final[name]:.0e}",
        xlim=(-7, 11),
        ylim=(-2.1, 2.1),
    )
fig.supxlabel("$w_1$ (curvature 1)", fontsize=10)
fig.supylabel("$w_2$ (curvature 50)", fontsize=10)
fig.savefig("paths.svg", metadata={"Date": None})
assert max(final, key=final.get) == "gradient descent"
descent, eta = walks("gradient descent")[0], etas[:, 0]
assert np.allclose(descent[-1], start * (1 - eta[:, None] * lam) ** steps)
path, f = walks("Adagrad")  # its sums settle: fixed steps from then on
settled = path[10:, np.argmin(f[-1])]
factors = settled[1:] / settled[:-1]
assert np.all(np.ptp(factors, axis=0) < 0.01)
# The table of first steps, in units of -eta at (10, 1).
for name, first in (
    ("gradient descent", (10, 50)),
    ("momentum", (10, 50)),
    ("Adagrad", (1, 1)),
    ("RMSProp", np.ones(2) / np.sqrt(0.1)),
    ("Adam", (1, 1)),
):
    assert np.allclose((start - walks(name)[0][1]) / etas, first)
# Nesterov's recurrence, and RMSProp's second step, where nothing diverges.
small = eta < 0.02
path = walks("Nesterov")[0][:, small]
shrink = 1 - eta[small, None] * lam
assert np.allclose(path[2:], shrink * (1.9 * path[1:-1] - 0.9 * path[:-2]))
path = walks("RMSProp")[0][:, small]
g, h = lam * path[0], lam * path[1]
second = path[1] - eta[small, None] * h / np.sqrt(0.1 * h**2 + 0.09 * g**2)
assert np.allclose(path[2], second)

"""Three step sizes on the same bowl, and the loss against steps (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
lam = np.array([1.0, 10.0])


def path(eta, steps):
    x = [np.array([10.0, 1.0])]
    for _ in range(steps):
        x.append(x[-1] - eta * lam * x[-1])
    return np.array(x)


panels = ((0.02, "C0", "too small"), (2 / 11, "C2", "best"))
panels += ((0.205, "C1", "too large"),)
fig, axes = plt.subplots(2, 2, figsize=(7.2, 4.2))
g, h = np.meshgrid(np.linspace(-3, 11, 141), np.linspace(-3, 3, 61))
f = (lam[0] * g**2 + lam[1] * h**2) / 2
for ax, (eta, color, title) in zip(axes.flat, panels, strict=False):
    ax.contour(g, h, f, [0.5, 3, 10, 25, 50], colors="C5", linewidths=0.7)
    walk = path(eta, 20)
    ax.plot(*walk.T, "o-", ms=3, lw=1.2, color=color)
    ax.plot(0, 0, "k+", ms=9)
    ax.set(title=f"{title}: $\\eta$ = {eta:.3f}", xticks=[], yticks=[])
    ax.set(xlim=(-1.5, 11), ylim=(-2.9, 2.9))
    ax.spines[:].set_visible(False)
loss = axes.flat[3]
for eta, color, title in panels:
    walk = path(eta, 40)
    value = (walk**2 @ lam) / 2
    loss.semilogy(value, color=color)
    loss.text(40.8, value[-1], title, color=color, va="center", fontsize=9)
    grows = np.diff(value)[-1] > 0
    assert grows == (eta > 2 / 10)
    assert np.all(np.diff(value)[:5] < 0)  # at first each of them falls
loss.set(title="loss", xlabel="step", xlim=(0, 52), xticks=[0, 20, 40])
slope = path(2 / 11, 9)[-1] / path(2 / 11, 8)[-1]
assert np.allclose(slope, [9 / 11, -9 / 11])
fig.savefig("zigzag.svg", metadata={"Date": None})

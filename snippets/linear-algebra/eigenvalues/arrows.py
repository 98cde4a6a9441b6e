"""Which directions survive? Arrows from unit vectors x to A x (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
t = 0.6
panels = [
    ("general", np.array([[4.0, 1.0], [2.0, 3.0]]) / 3),
    ("symmetric", np.array([[1.2, 0.6], [0.6, 1.2]])),
    ("complex pair", 1.4 * np.array([[1, -t], [t, 1]]) / np.hypot(1, t)),
]
angles = np.arange(16) * np.pi / 8 + 0.11


def arrow(ax, x, y, color, width):
    style = {"arrowstyle": "->", "color": color, "lw": width}
    ax.annotate("", y, x, arrowprops=style | {"shrinkA": 0, "shrinkB": 0})


fig, axes = plt.subplots(1, 3, figsize=(7.0, 2.6))
for ax, (title, A) in zip(axes, panels, strict=True):
    ax.set(title=title, aspect="equal", xlim=(-1.9, 1.9), ylim=(-1.9, 1.9))
    ax.axis("off")
    ring = np.stack([np.cos(angles), np.sin(angles)])
    assert np.allclose(ring.sum(axis=1), 0)  # each arrow has its opposite
    for x in ring.T:
        arrow(ax, x, A @ x, "C5", 1)
    ax.plot(*ring, "o", ms=2.5, color="C5")
    ax.plot(0, 0, "+", color="black", ms=6)
    lam, V = np.linalg.eig(A)
    if title == "complex pair":
        assert np.abs(lam.imag).min() > 0.1  # no real eigenvector
        assert np.allclose(np.abs(lam), 1.4)  # turned by arctan 0.6
        assert np.isclose(np.tan(np.angle(lam)).max(), 0.6)
        continue
    assert np.allclose(lam.imag, 0)
    order = np.argsort(-lam.real)
    by_hand = {"general": [5 / 3, 2 / 3], "symmetric": [1.8, 0.6]}
    assert np.allclose(lam[order], by_hand[title])
    for v, color in zip(V.real.T[order], ("C0", "C1"), strict=True):
        ax.axline((0, 0), v, color=color, lw=1, ls=(0, (4, 3)))
        for x in (v, -v):
            arrow(ax, x, A @ x, color, 2.2)
            ax.plot(*x, "o", ms=4, color=color)
fig.savefig("arrows.svg", metadata={"Date": None})

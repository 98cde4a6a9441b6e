"""Unit balls of the p-norms in the plane (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def size(x, p):
    """The p-norm's formula for x (..., d) and any p > 0."""
    x = np.abs(x)
    return x.max(-1) if p == np.inf else (x**p).sum(-1) ** (1 / p)


fig, axes = plt.subplots(1, 5, figsize=(7.2, 1.9), sharey=True)
t = np.linspace(0, 2 * np.pi, 65)  # multiples of 45 degrees are among them
circle = np.stack([np.cos(t), np.sin(t)], axis=1)
for ax, p in zip(axes, (0.5, 1, 2, 4, np.inf), strict=True):
    ring = circle / size(circle, p)[:, None]  # each point now has size 1
    powers = np.abs(ring).max(1) if p == np.inf else (np.abs(ring) ** p).sum(1)
    assert np.allclose(powers, 1)
    color = "C1" if p < 1 else "C0"
    ax.fill(*ring.T, color=color, alpha=0.18, lw=0)
    ax.plot(*ring.T, color=color)
    ax.plot([1, 0], [0, 1], "--", color="black", lw=0.9)
    ax.plot([0.5], [0.5], "o", color="black", ms=4)
    name = r"$\infty$" if p == np.inf else f"{p:g}"
    ax.set_title(f"p = {name}")
    ax.set(aspect="equal", xticks=[], yticks=[])
    ax.set(xlim=(-1.2, 1.2), ylim=(-1.2, 1.2))
    for side in ("left", "bottom"):
        ax.spines[side].set_visible(False)
    ax.axhline(0, color="#b6bcc6", lw=0.6, zorder=0)
    ax.axvline(0, color="#b6bcc6", lw=0.6, zorder=0)
    midpoint = size(np.array([0.5, 0.5]), p)
    assert np.isclose(midpoint, 0.5 * 2 ** (0 if p == np.inf else 1 / p))
fig.savefig("unit_balls.svg")

rng = np.random.default_rng(0)
X, Y = rng.normal(size=(2, 500, 5))
for p in (1, 1.5, 2, 3, np.inf):
    assert np.allclose(size(X, p), np.linalg.norm(X, p, axis=1))
    assert np.all(size(X + Y, p) <= size(X, p) + size(Y, p) + 1e-12)
    e1, e2 = np.eye(2)  # the parallelogram law holds for p = 2 only
    gap = size(e1 + e2, p) ** 2 + size(e1 - e2, p) ** 2 - 4
    assert np.isclose(gap, 0) == (p == 2)
    d = 5  # the constants, with equality at e1 and at the ones
    ratio = size(X, p) / size(X, np.inf)
    assert ratio.min() >= 1 and ratio.max() <= d ** (1 / p)
    assert np.isclose(size(np.ones(d), p), d ** (1 / p))
assert np.all(size(X, 1) <= np.sqrt(5) * size(X, 2))
assert np.isclose(size(np.eye(2).sum(0), 0.5), 4)  # e1 + e2: 4 > 1 + 1
for x, y in zip(X, Y, strict=True):  # Hölder, with 1/3 + 1/1.5 = 1
    assert np.abs(x * y).sum() <= size(x, 3) * size(y, 1.5) + 1e-12
    half = np.sum(np.abs(x + y) ** 0.5)  # without the root: a metric
    assert half <= np.sum(np.abs(x) ** 0.5) + np.sum(np.abs(y) ** 0.5)
pixels = 224 * 224 * 3
assert np.isclose(8 / 255 * np.sqrt(pixels), 12.17, atol=0.005)

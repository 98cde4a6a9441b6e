"""A Cholesky factor turns round noise into correlated noise (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patheffects import withStroke

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
Sigma = np.array([[4.0, 2.0], [2.0, 10.0]])
L = np.linalg.cholesky(Sigma)
assert np.allclose(L, [[2, 0], [1, 3]])

fig, axes = plt.subplots(1, 2, figsize=(6.5, 3.3))
Z = np.random.default_rng(0).normal(size=(200, 2))
t = np.linspace(0, 2 * np.pi, 200)
circle = np.column_stack([np.cos(t), np.sin(t)])
X, ellipse = Z @ L.T, circle @ L.T
for before, after in ((Z, X), (circle, ellipse)):  # Mahalanobis distances
    squared = np.sum(after * np.linalg.solve(Sigma, after.T).T, axis=1)
    assert np.allclose(squared, np.sum(before**2, axis=1))
arrow = {"arrowstyle": "-|>", "lw": 2.2, "shrinkA": 0, "shrinkB": 0}
for ax, points, curve, tips, names, title, lim in (
    (axes[0], Z, circle, np.eye(2), ("e_1", "e_2"), "independent", 3.2),
    (axes[1], X, ellipse, L, ("l_1", "l_2"), "correlated", 8.6),
):
    gains = np.linalg.lstsq(Z, points, rcond=None)[0].T  # I, then L
    assert np.allclose(gains, tips)  # the arrows are the images of e_1, e_2
    ax.plot(*points.T, "o", ms=2.6, color="C5", alpha=0.5, mew=0)
    ax.plot(*curve.T, color="k", lw=1.6)
    for tip, name, color in zip(tips.T, names, ("C0", "C1"), strict=True):
        ax.annotate("", tip, (0, 0), arrowprops=arrow | {"color": color})
        at = tip + np.array([0.06, 0.03]) * lim
        label = rf"$\mathbf{{{name[0]}}}_{name[2]}$"
        halo = [withStroke(linewidth=3, foreground="w")]
        ax.text(*at, label, color=color, size=15, path_effects=halo)
    ax.set(aspect="equal", xlim=(-lim, lim), ylim=(-lim, lim), title=title)
axes[0].set(xlabel="$z_1$", ylabel="$z_2$")
axes[1].set(xlabel="$x_1$", ylabel="$x_2$")
axes[1].set(xticks=range(-8, 9, 4), yticks=range(-8, 9, 4))
fig.savefig("cholesky_cloud.svg", metadata={"Date": None})

"""Sixteen levels on 64 weights: with an outlier, in groups, NF4 (figure)."""

import runpy
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
with redirect_stdout(StringIO()):
    nf4 = runpy.run_path(str(Path(__file__).with_name("formats.py")))["nf4"]

w = np.clip(np.random.default_rng(4).normal(size=64), -2.5, 2.5)
w[0] = 2.5
int4 = np.arange(-7, 8) / 7
rows = (
    ("int4, and an outlier at 12", 12 * int4, "#c2410c"),
    ("int4, scale of this group", 2.5 * int4, "#4f74dc"),
    ("NF4, scale of this group", 2.5 * nf4, "#158a5b"),
)
fig, axes = plt.subplots(3, 1, figsize=(6.6, 3.9), sharex=True)
# The outlier's step is 12/7; the group's, 2.5/7, puts its largest weight on 7.
assert np.isclose(rows[0][1][-1], 12) and np.allclose(np.diff(int4), 1 / 7)
assert np.allclose(int4, -int4[::-1]) and int4[-1] == 1 and w.max() == 2.5
hits = []
for ax, (name, grid, colour) in zip(axes, rows, strict=True):
    near = np.abs(w[:, None] - grid).argmin(axis=1)
    hits.append(np.bincount(near, minlength=len(grid)))
    inside = np.abs(grid) < 3
    ax.vlines(grid[inside], 0, 1, color=colour, lw=1.6)
    ax.plot(w, np.full(64, 0.35), "o", ms=3, color="#8a93a3", alpha=0.8)
    for x, n in zip(grid[inside], hits[-1][inside], strict=True):
        ax.annotate(
            str(n),
            (x, 1.08),
            annotation_clip=False,
            ha="center",
            fontsize=8,
            color=colour,
        )
    ax.set_title(name, loc="left", fontsize=10, pad=12)
    ax.set(ylim=(0, 1.05), yticks=[], xlim=(-2.9, 2.9))
axes[-1].set_xlabel("weight")
fig.savefig("levels.svg", metadata={"Date": None})

assert [h.sum() for h in hits] == [64] * 3
assert np.sum(hits[0] > 0) == 3 and np.sum(hits[1] > 0) > 10
assert hits[2].max() < hits[1].max() < hits[0].max()

"""One distribution under six rules (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
blue, grey = "#2f5bd0", "#8a93a0"
p = np.array([0.40, 0.25, 0.15, 0.10, 0.06, 0.04])


def keep(mask):
    return np.where(mask, p, 0) / p[mask].sum()


panels = {
    "greedy": np.eye(6)[0],
    r"temperature $\tau$ = 0.5": p**2 / np.sum(p**2),
    r"temperature $\tau$ = 2": p**0.5 / np.sum(p**0.5),
    "top-k, k = 2": keep(np.arange(6) < 2),
    "top-p, p = 0.75": keep(np.cumsum(p) - p < 0.75),
    "min-p, m = 0.2": keep(p >= 0.2 * p[0]),
}
assert [np.count_nonzero(q) for q in panels.values()] == [1, 6, 6, 2, 3, 4]
assert np.isclose(p.sum(), 1) and panels["top-p, p = 0.75"][0] == 0.4 / 0.8
assert all(np.isclose(q.sum(), 1) for q in panels.values())
fig, axes = plt.subplots(2, 3, figsize=(6.5, 4.0), sharex=True, sharey=True)
for ax, (name, q) in zip(axes.flat, panels.items(), strict=True):
    ax.bar(range(6), q, color=blue, width=0.7)
    ax.step(
        np.r_[-0.5, np.arange(6) + 0.5],
        np.r_[p[0], p],
        color=grey,
        lw=1.4,
    )
    for i in np.flatnonzero(q == 0):
        ax.text(i, 0.02, "x", ha="center", va="bottom", color="#c2410c")
    ax.set_title(name, fontsize=10)
    ax.set_xticks(range(6), list("abcdef"))
    ax.set_ylim(0, 1.05)
for ax in axes[:, 0]:
    ax.set_ylabel("probability")
fig.savefig("rules.svg", metadata={"Date": None})

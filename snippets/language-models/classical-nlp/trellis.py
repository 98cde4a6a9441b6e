"""The trellis of three words and three tags, with its best path (figure)."""

import itertools
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
tags, text = ["O", "B", "I"], ["New", "York", "wins"]
E = np.array([[2.0, 1.8, 0.0], [0.5, 0.0, 2.0], [2.0, 0.0, 0.0]])
A, start = np.zeros((3, 3)), np.zeros(3)
A[0, 2] = start[2] = -np.inf


def total(p):
    steps = sum(A[p[t - 1], p[t]] for t in (1, 2))
    return start[p[0]] + steps + sum(E[t, p[t]] for t in range(3))


paths = list(itertools.product(range(3), repeat=3))
best = max(paths, key=total)
alone = tuple(E.argmax(axis=1).tolist())
assert [tags[k] for k in best] == ["B", "I", "O"]
assert [tags[k] for k in alone] == ["O", "I", "O"]
assert total(alone) == -np.inf and np.isclose(total(best), 5.8)

fig, ax = plt.subplots(figsize=(6.0, 3.0))
for t, (i, j) in itertools.product(
    (0, 1), itertools.product(range(3), repeat=2)
):
    if t == 0 and i == 2:
        continue  # no path stands there
    on = (best[t], best[t + 1]) == (i, j)
    off = A[i, j] == -np.inf
    ax.plot(
        [t, t + 1],
        [-i, -j],
        color="#2f5bd0" if on else "#c2410c" if off else "#b6bcc6",
        lw=3 if on else 1.3,
        ls=":" if off else "-",
        zorder=2 if on else 1,
    )
for t, k in itertools.product(range(3), range(3)):
    dead = t == 0 and k == 2
    edge = "#2f5bd0" if best[t] == k else "#b6bcc6" if dead else "#5b6472"
    ax.scatter(t, -k, s=900, facecolor="white", edgecolor=edge, lw=2, zorder=3)
    label = "−∞" if dead else f"{E[t, k]:.1f}"
    ax.text(t, -k, label, ha="center", va="center", fontsize=9, zorder=4)
ax.set_xticks(range(3), text)
ax.set_yticks([0, -1, -2], tags)
ax.set_xlim(-0.35, 2.35)
ax.set_ylim(-2.45, 0.45)
ax.tick_params(length=0)
for side in ax.spines.values():
    side.set_visible(False)
fig.savefig("trellis.svg", metadata={"Date": None})

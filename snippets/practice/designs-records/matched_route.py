"""One drive, its fixes, and where two methods put it."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

rng = np.random.default_rng(4)
apart, sigma, beta = 40, 15, 20
along = np.arange(50, 2_000, 100)
true = (along > 1_000).astype(int)
noise = rng.normal(0, sigma, (len(along), 2))
x, y = along + noise[:, 0], true * apart + noise[:, 1]
dist = np.abs(y[:, None] - np.array([0, apart]))
exits = np.array([0, 1_000, 2_000])
ahead = np.abs(np.diff(x))
via = np.abs(x[:-1, None] - exits) + np.abs(exits - x[1:, None])
other = via.min(axis=1) + apart
straight = np.hypot(ahead, np.diff(y))

score, back = -0.5 * (dist[0] / sigma) ** 2, []
for t in range(1, len(x)):
    road = np.array(
        [[ahead[t - 1], other[t - 1]], [other[t - 1], ahead[t - 1]]]
    )
    step = score[:, None] - np.abs(road - straight[t - 1]) / beta
    back.append(step.argmax(axis=0))
    score = step.max(axis=0) - 0.5 * (dist[t] / sigma) ** 2
path = [score.argmax()]
for b in reversed(back):
    path.append(b[path[-1]])
hmm = np.array(path[::-1])
nearest = dist.argmin(axis=1)
# the caption's counts
assert (hmm == true).all()
assert (nearest != true).sum() == 4
assert np.abs(np.diff(nearest)).sum() == 9 and np.abs(np.diff(hmm)).sum() == 1

fig, axes = plt.subplots(2, 1, figsize=(6.4, 4.2), sharex=True, sharey=True)
for ax, found, name in zip(
    axes, (nearest, hmm), ("nearest road", "hidden Markov model"), strict=True
):
    for level in (0, apart):
        ax.plot([0, 2_000], [level, level], color="#9aa3af", linewidth=4)
    for e in exits:
        ax.plot([e, e], [0, apart], color="#9aa3af", linewidth=4)
    ax.plot(x, y, "x", color="#5b6472", label="GPS fixes")
    ax.plot(x, found * apart, "o-", markersize=5, linewidth=1.2, label=name)
    ax.set(ylabel="metres north", ylim=(-55, 105))
    ax.legend(loc="upper left", ncols=2)
axes[1].set(xlabel="metres east")
fig.savefig("matched_route.svg", metadata={"Date": None})

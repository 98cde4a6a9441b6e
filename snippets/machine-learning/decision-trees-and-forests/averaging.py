"""Three trees, and the mean of two hundred (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.tree import DecisionTreeRegressor

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rng = np.random.default_rng(3)
x = np.sort(rng.uniform(0, 1, size=60))
y = np.sin(6 * x) + 0.35 * rng.normal(size=60)
grid = np.linspace(-0.25, 1.25, 900)
truth = np.sin(6 * grid)
trees = np.empty((200, len(grid)))
for b in range(200):
    rows = rng.integers(0, 60, size=60)
    tree = DecisionTreeRegressor(min_samples_leaf=4, random_state=b)
    trees[b] = tree.fit(x[rows, None], y[rows]).predict(grid[:, None])
assert tree.tree_.n_node_samples.min() == 4  # the caption's leaves
assert np.array_equal(trees[-1], tree.predict(grid[:, None]))
bagged = trees.mean(axis=0)
inside = (grid > x[0]) & (grid < x[-1])
single = np.mean((trees - truth)[:, inside] ** 2)
assert np.mean((bagged - truth)[inside] ** 2) < 0.7 * single
for outside in (grid < x[0], grid > x[-1]):
    assert np.ptp(trees[:, outside], axis=1).max() == 0  # flat

fig, axes = plt.subplots(1, 2, figsize=(6.8, 3.2), sharey=True)
for ax, title in zip(axes, ("Three trees", "The mean of 200"), strict=True):
    ax.plot(x, y, ".", ms=4, color="C5")
    ax.plot(grid, truth, color="black", lw=1, ls="--", label="truth")
    ax.set(title=title, xlabel="$x$", xlim=(-0.25, 1.25), ylim=(-2.1, 2.1))
for b in range(3):
    axes[0].plot(grid, trees[b], color=f"C{b}", lw=1.1, alpha=0.85)
axes[1].plot(grid, bagged, color="C1", label="bagged trees")
axes[0].set(ylabel="$y$")
axes[1].legend(loc="upper right")
fig.savefig("averaging.svg", metadata={"Date": None})

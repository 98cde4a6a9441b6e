"""Which rows train and test: shuffled, by group, forward in time."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# --8<-- [start:show]
n, k = 24, 4
group = np.repeat(np.arange(8), 3)
shuffled = np.random.default_rng(1).permutation(np.arange(n) % k)
by_group = (group * 3) % k  # whole groups
role = {}  # 0 trains, 1 tests, 2 is left out; a row a fold
role["shuffled"] = np.array([shuffled == f for f in range(k)]) * 1
role["by group"] = np.array([by_group == f for f in range(k)]) * 1
role["forward, gap 2"] = np.full((k, n), 2)
for f in range(k):
    start = 8 + 4 * f
    role["forward, gap 2"][f, : start - 2] = 0
    role["forward, gap 2"][f, start : start + 4] = 1
# --8<-- [end:show]

for name in ("shuffled", "by group"):  # each row is tested once
    assert np.array_equal((role[name] == 1).sum(axis=0), np.ones(n))
for row in role["by group"]:
    assert not set(group[row == 1]) & set(group[row == 0])
assert any(set(group[r == 1]) & set(group[r == 0]) for r in role["shuffled"])
for row in role["forward, gap 2"]:
    train, test = np.flatnonzero(row == 0), np.flatnonzero(row == 1)
    assert train[-1] + 3 == test[0] and len(test) == 4

fig, axes = plt.subplots(3, 1, figsize=(6.5, 4.6), sharex=True)
for ax, (name, rows) in zip(axes, role.items(), strict=True):
    for f in range(k):
        for i in range(n):
            kind = rows[f, i]
            ax.add_patch(
                plt.Rectangle(
                    (i + 0.06, f + 0.1),
                    0.88,
                    0.8,
                    facecolor=["#9db4ee", "#c2410c", "none"][kind],
                    edgecolor="#5b6472" if kind == 2 else "none",
                    lw=0.5,
                )
            )
    if name == "by group":
        for g in range(1, 8):
            ax.axvline(3 * g, color="black", lw=0.8)
    ax.set(xlim=(-0.1, n + 0.1), ylim=(k, 0), title=name)
    ax.set(yticks=np.arange(k) + 0.5, yticklabels=range(1, k + 1))
    ax.set(ylabel="fold", xticks=[])
    ax.tick_params(length=0)
    ax.spines[["left", "bottom"]].set_visible(False)
axes[0].text(n, -0.45, "train", color="#2f5bd0", ha="right", fontweight="bold")
axes[0].text(
    n - 3, -0.45, "test", color="#c2410c", ha="right", fontweight="bold"
)
axes[-1].set_xlabel("rows in order of time")
fig.savefig("splits.svg")

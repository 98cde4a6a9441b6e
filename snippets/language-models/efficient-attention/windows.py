"""Which keys a query sees, and how far several layers reach (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def visible(T, window, sinks=0):
    i, j = np.arange(T)[:, None], np.arange(T)
    return (j <= i) & ((j > i - window) | (j < sinks))


def farthest(layers, window, T=40):
    rng = np.random.default_rng(0)
    X = rng.normal(size=(2, T, 8))
    X[1, 1:] = X[0, 1:]  # two texts that differ in token 0 only
    for _ in range(layers):
        W = rng.normal(size=(8, 8)) / 3
        S = np.where(visible(T, window), X @ W @ X.transpose(0, 2, 1), -np.inf)
        A = np.exp(S - S.max(axis=2, keepdims=True))
        X = X + A / A.sum(axis=2, keepdims=True) @ X
        X /= np.sqrt(np.mean(X**2, axis=2, keepdims=True))
    differ = np.abs(X[0] - X[1]).max(axis=1) > 0
    return np.flatnonzero(differ).max()


reach = [int(farthest(layers, window=5)) for layers in (1, 2, 3, 4)]
print("window 5: token 0 reaches position", reach)
# --8<-- [end:show]
assert reach == [layers * (5 - 1) for layers in (1, 2, 3, 4)]
assert farthest(3, 3) == 3 * 2 and farthest(2, 1) == 0
T = 14
masks = {
    "causal": visible(T, T),
    "window 4": visible(T, 4),
    "window 4, 2 sinks": visible(T, 4, 2),
}
assert masks["causal"].sum() == T * (T + 1) / 2
assert masks["window 4"].sum(axis=1).tolist() == [1, 2, 3] + [4] * (T - 3)
seen = masks["window 4, 2 sinks"].sum(axis=1).tolist()
assert seen == [min(i + 1, 6) for i in range(T)]
assert not any(np.triu(mask, 1).any() for mask in masks.values())

fig, axes = plt.subplots(1, 3, figsize=(6.5, 2.6))
for ax, (name, mask) in zip(axes, masks.items(), strict=True):
    for i in range(T):
        for j in range(i + 1):
            sink = "sinks" in name and j < 2
            colour = "#c2410c" if sink else "#2f5bd0"
            fill = colour if mask[i, j] else "none"
            ax.add_patch(
                plt.Rectangle((j, i), 0.86, 0.86, fc=fill, ec="#8a93a0", lw=0.4)
            )
    ax.set(xlim=(-0.3, T), ylim=(T, -0.3), aspect="equal", title=name)
    ax.set(xticks=[], yticks=[], xlabel="key")
    for side in ax.spines.values():
        side.set_visible(False)
axes[0].set_ylabel("query")
fig.savefig("windows.svg", metadata={"Date": None})

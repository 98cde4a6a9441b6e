"""The three-token head: its weights, and outputs among the values (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.special import softmax

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
ink, blue, orange = "#5b6472", "#2f5bd0", "#c2410c"
words = ["the", "river", "bank"]
Q = np.array([[0, 1, 0, 1], [2, 0, -1, 1], [1, 1, 0, 2]])
K = np.array([[1, -1, 2, 0], [1, 1, 3, 1], [0, 0, 5, 1]])
V = np.array([[-1, -1], [4, 0], [0, 4]])
S = Q @ K.T / 2
full = softmax(S, axis=1)
causal = softmax(np.where(np.tri(3), S, -np.inf), axis=1)

fig, axes = plt.subplots(1, 3, figsize=(7.2, 2.9), width_ratios=(1, 1, 1.25))
for ax, A, title in zip(
    axes, (full, causal), ("every key", "causal mask"), strict=False
):
    for t, s in np.ndindex(3, 3):
        ax.add_patch(
            plt.Rectangle(
                (s, 2 - t),
                1,
                1,
                fc=(*[0.18, 0.36, 0.82], 0.55 * A[t, s]),
                ec=ink,
            )
        )
        text = f"{A[t, s]:.2f}" if A is full or s <= t else "0"
        ax.text(s + 0.5, 2.5 - t, text, ha="center", va="center")
    ax.set(xlim=(0, 3), ylim=(0, 3), title=title, xlabel="key")
    ax.set_xticks([0.5, 1.5, 2.5], words)
    ax.set_yticks([2.5, 1.5, 0.5], words)
    ax.tick_params(length=0)
    ax.set_aspect("equal")
axes[0].set_ylabel("query")
ax = axes[2]
ax.add_patch(plt.Polygon(V, fc=(0.36, 0.4, 0.45, 0.12), ec=ink, lw=1.2))
ax.plot(*V.T, "s", color=ink, ms=6)
for word, v, place in zip(
    words, V, ((0.9, -0.6), (0.1, 0.35), (0, 0.3)), strict=True
):
    ax.text(
        *(v + place),
        f'value of\n"{word}"' if word != "the" else 'value of "the"',
        ha="center",
        va="bottom" if word != "the" else "center",
        fontsize=8.5,
    )
for A, mark, colour, name in (
    (full, "o", blue, "every key"),
    (causal, "x", orange, "causal"),
):
    Y = A @ V
    ax.plot(*Y.T, mark, color=colour, ms=7, mew=2, label=name)
ax.legend(loc="upper right", title="outputs", title_fontsize=9)
ax.set(xlim=(-2.2, 5.2), ylim=(-2, 5.6), title="averages of the values")
ax.set_aspect("equal")
fig.savefig("head_picture.svg", metadata={"Date": None})

assert np.allclose(full[2] @ V, (2.5703, 0.8886), atol=1e-3)  # the text's
for A in (full, causal):  # inside the triangle: weights from the corners
    corners = np.vstack([V.T, np.ones(3)])
    weights = np.linalg.solve(corners, np.vstack([(A @ V).T, np.ones(3)]))
    assert weights.min() > -1e-12 and np.allclose(weights.T, A)
assert np.allclose((causal @ V)[0], V[0])  # the first sees itself only
assert np.allclose(causal[1], (0.5, 0.5, 0))  # the two scores are equal
assert np.allclose(causal[2], full[2])  # the last loses nothing

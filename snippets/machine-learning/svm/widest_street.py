"""Figure: three lines that separate six points, and the widest street."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.svm import SVC

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
X = np.array([[0, 4], [6, 1], [5, 4], [1, 1], [0, 0], [2, 0]], dtype=float)
y = np.array([1, 1, 1, -1, -1, -1])
w, b = np.array([0.4, 0.8]), -2.2
others = [(np.array([0.15, 1.0]), -1.7), (np.array([1.0, 1.0]), -3.1)]

fig, axes = plt.subplots(1, 2, figsize=(7.0, 3.1), sharey=True)
t = np.array([-1.0, 7.0])


def line(w, level):
    return (level - w[0] * t) / w[1]


for ax in axes:
    for side, mark, colour in ((1, "o", "C0"), (-1, "s", "C1")):
        ax.plot(*X[y == side].T, mark, color=colour, ms=7, zorder=3)
    ax.set(xlim=(-0.9, 6.9), ylim=(-0.7, 5.0), aspect="equal")
    ax.set_xlabel("$x_1$")
axes[0].set_ylabel("$x_2$")
axes[0].set_title("all three are right")
for v, c in [*others, (w, b)]:
    assert np.all(y * (X @ v + c) > 0)
    axes[0].plot(t, line(v, -c), color="black", lw=1.2)
ax = axes[1]
ax.set_title("the widest street")
ax.fill_between(t, line(w, -1 - b), line(w, 1 - b), color="C2", alpha=0.18)
ax.plot(t, line(w, -b), color="black", lw=1.6)
for level in (-1, 1):
    ax.plot(t, line(w, level - b), "--", color="black", lw=1.0)
edge = np.isclose(y * (X @ w + b), 1)
ax.plot(*X[edge].T, "o", ms=14, mfc="none", mec="black", mew=1.3, zorder=4)
ax.annotate("", (2, 3), (1, 1), arrowprops={"arrowstyle": "<->", "lw": 1.3})
ax.text(1.85, 2.35, r"$2/\Vert w\Vert$", ha="left", va="center")
fig.savefig("widest_street.svg", metadata={"Date": None})

machine = SVC(kernel="linear", C=1e6, tol=1e-10).fit(X, y)
assert np.allclose(machine.coef_[0], w) and np.isclose(machine.intercept_, b)
assert edge.sum() == 3
assert np.isclose(np.hypot(1, 2), 2 / np.linalg.norm(w))

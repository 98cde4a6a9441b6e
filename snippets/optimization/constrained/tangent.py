"""At the constrained optimum a level line touches the constraint (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
t = np.linspace(0, 2 * np.pi, 400)
circle = np.sqrt(5) * np.stack([np.cos(t), np.sin(t)])
value = circle[0] + 2 * circle[1]  # maximise x + 2 y on the circle
best = circle[:, value.argmax()]
assert np.allclose(best, [1, 2], atol=0.02) and np.isclose(
    value.max(), 5, atol=1e-3
)
f, g = np.array([1.0, 2.0]), 2 * np.array([1.0, 2.0])  # gradients at (1, 2)
assert np.allclose(f - 0.5 * g, 0)  # the multiplier is minus one half
assert np.allclose(circle[:, 0], circle[:, -1])  # the circle closes
assert np.all(np.linalg.norm(np.diff(circle), axis=0) < 0.05)
fig, ax = plt.subplots(figsize=(5.6, 3.6))
ax.plot(*circle, color="C0")
x = np.linspace(-3.4, 4.2, 50)
for level in (1, 3, 5, 7):
    color = "C1" if level == 5 else "C5"
    ax.plot(x, (level - x) / 2, color=color, lw=1.6 if level == 5 else 0.8)
    ax.text(4.3, (level - 4.5) / 2, f"{level}", color=color, size=9)
ax.plot(1, 2, "o", color="black", ms=5)
arrow = {"arrowstyle": "-|>", "lw": 1.8}
ax.annotate("", (1.62, 3.24), (1, 2), arrowprops=arrow | {"color": "C2"})
ax.annotate("", (1.31, 2.62), (1, 2), arrowprops=arrow | {"color": "C3"})
other = np.array([2.2, 0.4])  # where the level line 3 crosses the circle
assert np.isclose(other @ other, 5) and np.isclose(other @ f, 3)
ax.plot(*other, "s", color="C5", ms=5)
ax.text(1.8, 3.3, "gradient of the constraint", color="C2", size=9)
ax.text(1.8, 2.75, "gradient of the objective", color="C3", size=9)
thin = {"arrowstyle": "-", "color": "C5", "lw": 0.8, "shrinkB": 4}
ax.annotate(
    "not optimal: slide up", other, (1.9, -2.3), size=9, arrowprops=thin
)
ax.set(
    aspect="equal",
    xlim=(-3.4, 4.6),
    ylim=(-2.5, 3.7),
    xlabel="$x$",
    ylabel="$y$",
)
fig.savefig("tangent.svg", metadata={"Date": None})

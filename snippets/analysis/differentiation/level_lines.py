"""Level lines, the gradient across them, and a direction along (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def f(x, y):
    return x**2 * y + 3 * y


x, y = np.meshgrid(np.linspace(0.4, 3.4, 300), np.linspace(0.1, 2.1, 300))
a, g = np.array([2.0, 1.0]), np.array([4.0, 7.0])
unit = g / np.linalg.norm(g)
tangent = np.array([-unit[1], unit[0]])
assert np.isclose(g @ tangent, 0)
ahead, across = (f(*(a + 0.01 * v)) - f(*a) for v in (unit, tangent))
assert ahead > 50 * abs(across)
fig, ax = plt.subplots(figsize=(6.2, 3.7))
lines = ax.contour(
    x, y, f(x, y), levels=[1, 3, 5, 7, 9, 12, 15], colors="C5", linewidths=1
)
ax.clabel(lines, fontsize=8)
arrow = {"arrowstyle": "-|>", "lw": 2}
ax.annotate("", a + 0.62 * unit, a, arrowprops=arrow | {"color": "C0"})
ax.annotate("", a + 0.62 * tangent, a, arrowprops=arrow | {"color": "C1"})
ax.annotate("", a - 0.62 * unit, a, arrowprops=arrow | {"color": "C2"})
ax.plot(*a, "o", ms=5, color="black")
ax.text(2.33, 1.5, "gradient", color="C0")
ax.text(1.03, 1.28, "no change", color="C1")
ax.text(1.78, 0.25, "steepest descent", color="C2")
ax.set(xlabel="$x$", ylabel="$y$", aspect="equal")
fig.savefig("level_lines.svg", metadata={"Date": None})

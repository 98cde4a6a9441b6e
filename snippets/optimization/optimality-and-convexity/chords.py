"""A chord above a convex curve, and one that crosses (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, axes = plt.subplots(1, 2, figsize=(6.8, 2.8))
x = np.linspace(-2, 2, 401)
panels = [
    ("convex", lambda x: 0.5 * x**2 + 0.3 * x, (-1.6, 1.4)),
    ("not convex", lambda x: 0.35 * x**4 - x**2 + 0.25 * x, (-1.5, 1.7)),
]
for ax, (title, f, ends) in zip(axes, panels, strict=True):
    a, b = np.array(ends)
    t = np.linspace(0, 1, 101)
    chord = (1 - t) * f(a) + t * f(b)
    below = f((1 - t) * a + t * b) <= chord + 1e-12
    assert below.all() == (title == "convex")
    ax.plot(x, f(x), color="C0")
    ax.plot([a, b], [f(a), f(b)], "o-", color="C1", ms=4, lw=1.4)
    at = 0.9
    slope = (f(at + 1e-5) - f(at - 1e-5)) / 2e-5
    tangent = f(at) + slope * (x - at)
    under = np.all(tangent <= f(x) + 1e-9)
    assert under == (title == "convex")
    near = np.abs(x - at) < 1.3
    ax.plot(x[near], tangent[near], color="C2", lw=1.2, ls="--")
    ax.set(title=title, xlabel="$x$", xticks=[], yticks=[])
_, f, _ = panels[1]  # the arrow marks the shallower of two minima
inner = f(x)[1:-1]
lowest = (inner < f(x)[:-2]) & (inner < f(x)[2:])
best, marked = x[1:-1][lowest]
assert f(best) < f(marked) and abs(marked - 1.1) < 0.05
assert abs(f(marked) + 0.42) < 0.05
axes[1].annotate(
    "a minimum, not the least",
    (1.1, -0.42),
    (-0.9, 1.35),
    arrowprops={"arrowstyle": "->"},
)
fig.savefig("chords.svg", metadata={"Date": None})

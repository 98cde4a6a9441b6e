"""Zero correlation, and yet one variable decides the other (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rng = np.random.default_rng(3)
n = 220
x = rng.normal(size=n)
angle = rng.uniform(0, 2 * np.pi, size=n)
panels = [
    ("independent", x, rng.normal(size=n)),
    ("$Y = X^2$", x, x**2),
    ("on a circle", np.cos(angle), np.sin(angle)),
    ("$Y = \\pm X$", x, x * rng.choice([-1, 1], size=n)),
]
fig, axes = plt.subplots(1, 4, figsize=(7.4, 2.2))
for ax, (title, a, b) in zip(axes, panels, strict=True):
    ax.plot(a, b, "o", ms=2.2, color="C0", alpha=0.7, mew=0)
    ax.set(title=title, xticks=[], yticks=[], xlabel="$x$")
    # Symmetry under x -> -x makes the covariance of each distribution zero.
    both = np.concatenate([a, -a]), np.concatenate([b, b])
    assert abs(np.corrcoef(*both)[0, 1]) < 1e-12
axes[0].set_ylabel("$y$")
a, b = panels[3][1:]
assert np.corrcoef(a**2, b**2)[0, 1] > 0.999  # dependence shows in squares
fig.savefig("uncorrelated.svg", metadata={"Date": None})

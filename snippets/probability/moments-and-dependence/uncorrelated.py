"""Zero correlation, and yet one variable decides the other (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def panels(n, rng):
    """Title and n points of each of the four distributions."""
    x = rng.normal(size=n)
    angle = rng.uniform(0, 2 * np.pi, size=n)
    return [
        ("independent", x, rng.normal(size=n)),
        ("$Y = X^2$", x, x**2),
        ("on a circle", np.cos(angle), np.sin(angle)),
        ("$Y = \\pm X$", x, x * rng.choice([-1, 1], size=n)),
    ]


fig, axes = plt.subplots(1, 4, figsize=(7.4, 2.2))
for ax, (title, a, b) in zip(
    axes, panels(220, np.random.default_rng(3)), strict=True
):
    ax.plot(a, b, "o", ms=2.2, color="C0", alpha=0.7, mew=0)
    ax.set(title=title, xticks=[], yticks=[], xlabel="$x$")
axes[0].set_ylabel("$y$")
fig.savefig("uncorrelated.svg", metadata={"Date": None})

# In a large sample: no correlation; dependence shows in the squares.
n = 400_000
for i, (_, a, b) in enumerate(panels(n, np.random.default_rng(0))):
    product = (a - a.mean()) * (b - b.mean())
    assert abs(product.mean()) < 4 * product.std() / np.sqrt(n)
    of_squares = np.corrcoef(a**2, b**2)[0, 1]
    assert abs(of_squares) > 0.8 if i else abs(of_squares) < 4 / np.sqrt(n)
    assert abs(a.mean()) < 4 * a.std() / np.sqrt(n)
    if i != 1:  # all but the parabola lie as much above as below
        assert abs(b.mean()) < 4 * b.std() / np.sqrt(n)

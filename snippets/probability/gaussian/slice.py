"""The ellipse of a Gaussian, and the slice that conditioning takes (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
mean = np.array([1.0, 2.0])
cov = np.array([[4.0, 1.8], [1.8, 2.25]])
y = 4.0
slope = cov[0, 1] / cov[1, 1]
centre = mean[0] + slope * (y - mean[1])
sd = np.sqrt(cov[0, 0] - slope * cov[0, 1])
assert np.isclose(centre, 2.6) and np.isclose(sd, 1.6)

fig, ax = plt.subplots(figsize=(6.4, 3.6))
t = np.linspace(0, 2 * np.pi, 400)
circle = np.stack([np.cos(t), np.sin(t)])
ring = np.linalg.cholesky(cov) @ circle
assert np.allclose(np.sum(ring * np.linalg.solve(cov, ring), axis=0), 1)
for r in (1, 2):
    x = mean[:, None] + r * ring
    away = x - mean[:, None]
    assert np.allclose(np.sum(away * np.linalg.solve(cov, away), axis=0), r**2)
    ax.plot(
        *x, color="C0", lw=1.4, label="distance 1 and 2" if r == 1 else None
    )
ax.axhline(y, color="C1", lw=1, ls="--")
grid = np.linspace(-3.5, 7.5, 400)
bell = np.exp(-(((grid - centre) / sd) ** 2) / 2)
ax.plot(grid, y + 1.3 * bell, color="C1", label="$p(x \\mid y = 4)$")
marginal = np.exp(-(((grid - mean[0]) / 2) ** 2) / 2) * sd / 2
ax.plot(grid, -2.4 + 1.3 * marginal, color="C5", label="$p(x)$")
line = np.array([-1.5, 5.5])
regression = mean[0] + slope * (line - mean[1])
ax.plot(regression, line, color="C2", lw=1.2, label="$E[x \\mid y]$")
ax.plot(*mean, "o", ms=4, color="black")
ax.set(xlabel="$x$", ylabel="$y$", xlim=(-4, 8.5), ylim=(-2.6, 6.2))
ax.legend(loc="center right")
# The middles of slices, from the density itself.
across = np.linspace(-20, 20, 4001)
for height in (-1.0, 3.0, y):
    away = np.stack([across - mean[0], np.full(4001, height - mean[1])])
    weight = np.exp(-np.sum(away * np.linalg.solve(cov, away), axis=0) / 2)
    weight = weight / weight.sum()
    middle = weight @ across
    assert np.isclose(middle, np.interp(height, line, regression))
    assert np.isclose(weight @ (across - middle) ** 2, sd**2)
assert np.isclose(middle, centre)
assert np.isclose(bell.max() * sd, marginal.max() * 2, rtol=1e-3)  # one area
long_axis = np.linalg.eigh(cov)[1][:, 1]
assert slope < long_axis[0] / long_axis[1]  # the line is the steeper one
fig.savefig("slice.svg", metadata={"Date": None})

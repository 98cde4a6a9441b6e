"""A coupling layer bends a grid; cells grow by its determinant (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def s(z1):
    return 0.7 * np.sin(z1)


def forward(z1, z2):
    return z1, z2 * np.exp(s(z1)) + 0.25 * z1**2


fig, axes = plt.subplots(1, 2, figsize=(6.8, 3.8))
z1, z2 = np.linspace(-2, 2, 9), np.linspace(-1, 1, 5)
along = np.linspace(-2, 2, 25)
cells = {"C1": -1.5, "C0": 1.5}  # left edges of two cells in the top row
for ax, f in zip(axes, (lambda *z: z, forward), strict=True):
    for g in z2:
        ax.plot(*f(along, g + 0 * along), color="#9aa1ac", lw=0.8)
    for g in z1:
        ax.plot(*f(g + 0 * z2, z2), color="#9aa1ac", lw=0.8)
    for color, left in cells.items():
        e = np.linspace(left, left + 0.5, 9)
        bottom, top = f(e, 0.5 + 0 * e), f(e, 1 + 0 * e)
        x, y = (np.append(b, t[::-1]) for b, t in zip(bottom, top, strict=True))
        ax.fill(x, y, color=color, alpha=0.75, lw=0)
        area = abs(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2
        ax.text(x.mean(), y.max() + 0.1, f"{area:.3f}", c=color, ha="center")
        mean = np.exp(s((e[1:] + e[:-1]) / 2)).mean() if f is forward else 1
        assert abs(area - 0.25 * mean) < 2e-3  # mean determinant over the cell
    ax.set(aspect="equal", xlim=(-2.2, 2.3), ylim=(-1.8, 3.4))
for color, left in cells.items():  # shrinks on the left, grows on the right
    edge = np.subtract(forward(left, 1), forward(left, 0.5))[1]  # 0.5 before
    assert (edge < 0.5) == (color == "C1")
    assert np.isclose(edge, 0.5 * np.exp(0.7 * np.sin(left)))


# The card: x2 = z2 exp(2 z1) + 5 sin z1, by differences and by an outline.
def bend(z1, z2):
    return np.array([z1, z2 * np.exp(2 * z1) + 5 * np.sin(z1)])


def unbend(x1, x2):
    return np.array([x1, (x2 - 5 * np.sin(x1)) * np.exp(-2 * x1)])


h = 1e-6
J = [bend(0.5 + h, 7) - bend(0.5 - h, 7), bend(0.5, 7 + h) - bend(0.5, 7 - h)]
assert np.isclose(np.linalg.det(np.array(J) / (2 * h)), np.e)
there = bend(0.5, 7)
back = [unbend(*(there + h * u)) - unbend(*(there - h * u)) for u in np.eye(2)]
assert np.isclose(np.linalg.det(np.array(back) / (2 * h)), 1 / np.e)
e = np.linspace(0, 1, 2001)
x, y = np.hstack([bend(e, 0 * e), bend(e, 1 + 0 * e)[:, ::-1]])
area = abs(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2
assert np.isclose(area, (np.e**2 - 1) / 2, rtol=1e-6) and round(area, 2) == 3.19
axes[0].set(xlabel="$z_1$", ylabel="$z_2$")
axes[1].set(xlabel="$x_1$", ylabel="$x_2$")
fig.savefig("warped_grid.svg", metadata={"Date": None})

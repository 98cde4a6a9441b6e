"""The unit square, with a letter in it, under six matrices (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
c, s = np.cos(np.pi / 6), np.sin(np.pi / 6)
maps = {
    "example": [[3, 1], [2, 2]],
    "columns swapped": [[1, 3], [2, 2]],
    "singular": [[2, 1], [2, 1]],
    "shear": [[1, 1.2], [0, 1]],
    "rotation": [[c, -s], [s, c]],
    "reflection": [[-1, 0], [0, 1]],
}
dets = [np.linalg.det(np.array(rows, dtype=float)) for rows in maps.values()]
assert np.allclose(dets, [4, -4, 0, 1, 1, -1])
example, swapped, _, shear, *isometries = map(np.array, maps.values())
assert np.array_equal(swapped, example[:, ::-1])
assert np.array_equal(shear @ [1, 0], [1, 0]) and shear[0, 1] != 0
for Q in isometries:
    assert np.allclose(Q.T @ Q, np.eye(2)) and not np.allclose(Q, np.eye(2))


def signed_area(x, y):
    """Shoelace formula; positive if the outline runs anticlockwise."""
    return 0.5 * np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])


fig, axes = plt.subplots(2, 3, figsize=(6.8, 4.6), height_ratios=[4.5, 2.7])
square = np.array([[0, 1, 1, 0, 0], [0, 0, 1, 1, 0]])
letter = np.array(  # the outline of an F
    [
        [0.3, 0.3, 0.75, 0.75, 0.45, 0.45, 0.65, 0.65, 0.45, 0.45, 0.3],
        [0.15, 0.85, 0.85, 0.72, 0.72, 0.57, 0.57, 0.44, 0.44, 0.15, 0.15],
    ]
)
assert np.isclose(signed_area(*square), 1)
for k, (ax, (name, rows)) in enumerate(
    zip(axes.flat, maps.items(), strict=True)
):
    A = np.array(rows, dtype=float)
    d = np.linalg.det(A)
    for outline in (square, letter):
        area = signed_area(*(A @ outline))
        assert np.isclose(area, d * signed_area(*outline), atol=1e-12)
    color = "C5" if abs(d) < 1e-9 else "C0" if d > 0 else "C1"
    ax.plot(*square, color="C5", lw=0.9, ls="--")
    ax.fill(*(A @ square), color=color, alpha=0.18, lw=0)
    ax.plot(*(A @ square), color=color, lw=1.4)
    ax.fill(*(A @ letter), color=color, lw=0)
    ax.set(aspect="equal", xticks=[], yticks=[])
    if k < 3:
        ax.set(xlim=(-0.3, 4.2), ylim=(-0.2, 4.2))
    else:
        ax.set(xlim=(-1.2, 2.5), ylim=(-0.2, 1.6))
    ax.spines[:].set_visible(False)
    if k == 0:  # the frame of the text
        ax.plot([0, 4, 4, 0, 0], [0, 0, 4, 4, 0], color="C5", lw=0.8, ls=":")
    ax.set_title(f"{name}, $\\det = {round(d, 2) + 0.0:g}$")
fig.savefig("areas.svg", metadata={"Date": None})

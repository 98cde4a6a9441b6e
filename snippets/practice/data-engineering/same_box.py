"""Three columns with one box plot (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

u = (np.arange(250) + 0.5) / 250  # positions inside a quarter of the rows
cuts = [(0, 30), (30, 50), (50, 70), (70, 100)]


def quarters(*shapes):
    """A quarter of the rows in each interval, placed by a shape."""
    parts = [
        low + (high - low) * shape(u)
        for (low, high), shape in zip(cuts, shapes, strict=True)
    ]
    return np.concatenate([[0.0], *parts, [100.0]])


left, right = lambda u: u**4, lambda u: 1 - (1 - u) ** 4
columns = {
    "one hump": quarters(
        lambda u: u**0.7,
        lambda u: u,
        lambda u: u,
        lambda u: 1 - (1 - u) ** 0.7,
    ),
    "two humps": quarters(right, left, right, left),
    "a default": quarters(right, lambda u: u > 0.02, lambda u: u, left),
}
for x in columns.values():
    five = np.percentile(x, [0, 25, 50, 75, 100])
    assert np.allclose(five, [0, 30, 50, 70, 100], atol=0.4)
share = {n: np.mean(np.abs(x - 50) <= 5) for n, x in columns.items()}
assert share["a default"] > 0.25 > share["one hump"] > 2 * share["two humps"]

fig, axes = plt.subplots(
    2, 3, figsize=(6.5, 3.0), sharex=True, height_ratios=[3, 1]
)
for (name, x), top, low in zip(columns.items(), *axes, strict=True):
    top.hist(x, bins=np.arange(0, 101, 5), color="C0")
    top.set(title=name, yticks=[], ylim=(0, 340))
    low.boxplot(
        x,
        orientation="horizontal",
        widths=0.6,
        medianprops={"color": "#c2410c"},
    )
    low.set(yticks=[], xlabel="value")
    for ax in (top, low):
        ax.spines["left"].set_visible(False)
fig.savefig("same_box.svg", metadata={"Date": None})

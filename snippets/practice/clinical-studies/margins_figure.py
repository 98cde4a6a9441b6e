"""What an interval says against zero and a margin (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np


def verdict(low, high, margin):
    """New minus standard, larger is better; 95 % interval, margin > 0."""
    if low > 0:
        return "superior"
    if high < -margin:
        return "worse by more than the margin"
    if low > -margin:
        return "not inferior" + (", yet worse" if high < 0 else "")
    return "not shown" + (", and worse" if high < 0 else "")


margin = 10
cases = [
    (4, 3),
    (1, 4),
    (-4, 3),
    (-4, 9),
    (-8, 5),
    (-16, 4),
]  # estimate, half width
plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, ax = plt.subplots(figsize=(7.2, 3.0))
for row, (centre, half) in enumerate(cases):
    low, high = centre - half, centre + half
    name = verdict(low, high, margin)
    shown = low > -margin
    ax.errorbar(
        centre,
        -row,
        xerr=half,
        fmt="o" if shown else "s",
        color="C0" if shown else "C1",
        capsize=3,
    )
    ax.text(11, -row, name, va="center")
ax.axvline(0, ymax=0.88, color="C5", lw=1)
ax.axvline(-margin, ymax=0.88, color="C5", ls="--")
ax.text(-margin, 0.75, "minus the margin", ha="center")
ax.text(0, 0.75, "no difference", ha="center")
ax.set(xlim=(-22, 30), ylim=(-len(cases) + 0.4, 1.3), yticks=[])
ax.set(xlabel="new minus standard, cured in 100", xticks=range(-20, 11, 5))
fig.savefig("margins_figure.svg", metadata={"Date": None})

names = [verdict(c - h, c + h, margin) for c, h in cases]
assert len(set(names)) == len(cases)  # six cases, six verdicts
assert verdict(-10, 1, 10).startswith("not shown")  # touching is not enough
assert (
    verdict(-9.9, 1, 10) == "not inferior"
    and verdict(0, 1, 10) == "not inferior"
)


def interval(a, n, b, m, z=1.96):
    p, q = a / n, b / m
    return (p - q) + np.array([-1, 1]) * z * np.sqrt(
        p * (1 - p) / n + q * (1 - q) / m
    )


# The text: 82 % of 400 against 84 % of 400, margin 10 points.
low, high = 100 * interval(328, 400, 336, 400)
assert verdict(low, high, 10) == "not inferior" and np.allclose(
    [low, high], [-7.2, 3.2], atol=0.05
)
# The card: 160 of 200 against 170 of 200.
low, high = 100 * interval(160, 200, 170, 200)
assert verdict(low, high, 10) == "not shown" and np.allclose(
    [low, high], [-12.4, 2.4], atol=0.05
)
# Ten times the patients would decide; patients an arm for 80 % at equal cure of 85 %.
low, high = 100 * interval(1600, 2000, 1700, 2000)
assert verdict(low, high, 10) == "not inferior, yet worse"
n = 2 * 0.85 * 0.15 * 2.8**2 / 0.1**2
assert 199 < n < 201

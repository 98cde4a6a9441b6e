"""Ten thousand people: the ill, the healthy, the positive (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Rectangle

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, (whole, positive) = plt.subplots(
    1, 2, figsize=(7.0, 2.9), gridspec_kw={"width_ratios": [1.5, 1]}
)
side = 100  # one unit of area is one person
ill, found, alarm = 1, 90, 5  # columns; of 100 rows those that are positive
boxes = [
    (whole, (0, 0), ill, found, "C1"),
    (whole, (0, found), ill, side - found, "C5"),
    (whole, (ill, 0), side - ill, alarm, "C0"),
]
for ax, corner, width, height, color in boxes:
    ax.add_patch(Rectangle(corner, width, height, color=color, lw=0))
whole.add_patch(Rectangle((0, 0), side, side, fill=False, ec="black", lw=0.8))
whole.set(xlim=(-1, 101), ylim=(-1, 101), aspect="equal", xticks=[], yticks=[])
whole.set_title("10,000 people, 100 of them ill")
whole.annotate(
    "90 ill, positive", (1, 60), (14, 60), arrowprops={"arrowstyle": "-"}
)
whole.annotate(
    "10 ill, negative", (1, 95), (14, 93), arrowprops={"arrowstyle": "-"}
)
whole.annotate(
    "495 healthy, positive", (40, 5), (30, 22), arrowprops={"arrowstyle": "-"}
)
whole.text(50, 42, "9,405 healthy, negative", ha="center")
whole.spines[:].set_visible(False)

people = np.array([ill * found, (side - ill) * alarm])
positive.barh(["ill", "healthy"], people, color=["C1", "C0"])
for row, count in enumerate(people):
    share = f"{count}  ({count / people.sum():.0%})"
    positive.text(count + 12, row, share, va="center")
positive.set(title="the 585 who test positive", xlim=(0, 720), xticks=[])
positive.spines["bottom"].set_visible(False)
areas = {color: w * h for _, _, w, h, color in boxes}
assert areas == {"C1": 0.9 * 100, "C5": 0.1 * 100, "C0": 9900 * 5 // 100}
assert people.tolist() == [areas["C1"], areas["C0"]]
assert np.isclose(people[0] / people.sum(), 2 / 13)
fig.savefig("people.svg", metadata={"Date": None})

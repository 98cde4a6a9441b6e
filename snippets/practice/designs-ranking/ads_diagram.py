"""Ads: the path of a request and two loops of learning (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
BLUE, ORANGE, INK = "#2f5bd0", "#c2410c", "#5b6472"
fig, ax = plt.subplots(figsize=(6.5, 3.5))
ax.set(xlim=(0, 13), ylim=(0, 7))
ax.axis("off")
BOXES = []


def box(x, y, text, colour):
    frame = plt.Rectangle((x, y), 2.7, 1.4, fill=False, ec=colour, lw=1.6)
    place = {"ha": "center", "va": "center", "size": 8.5}
    label = ax.text(x + 1.35, y + 0.7, text, **place)
    BOXES.append((ax.add_patch(frame), label))


def arrow(start, end, colour=INK):
    style = {"arrowstyle": "-|>", "color": colour, "lw": 1.4}
    ax.annotate("", end, start, arrowprops=style)


X = 0.1, 3.5, 6.9, 10.2
for x, text in zip(
    X,
    (
        "targeting and\nbudget filter",
        "light ranker",
        "click model,\ncalibrated",
        "auction",
    ),
    strict=True,
):
    box(x, 5.2, text, BLUE)
for i, text in enumerate(("5,000", "200", "$b_i p_i$")):
    arrow((X[i] + 2.7, 5.9), (X[i + 1], 5.9))
    ax.text((X[i] + 2.7 + X[i + 1]) / 2, 6.1, text, ha="center", size=7.5)
box(10.2, 2.7, "one ad shown", BLUE)
arrow((11.6, 5.2), (11.6, 4.1))
ax.text(11.8, 4.5, "price", size=8)
box(10.2, 0.2, "log: features,\np, bids, price", ORANGE)
arrow((11.6, 2.7), (11.6, 1.6), ORANGE)
box(6.9, 2.7, "clicks,\nin minutes", ORANGE)
box(6.9, 0.2, "conversions,\nin days", ORANGE)
arrow((10.2, 1.2), (9.65, 3.1), ORANGE)
arrow((10.2, 0.9), (9.65, 0.9), ORANGE)
box(3.5, 2.7, "training,\nhourly", ORANGE)
arrow((6.9, 3.4), (6.25, 3.4), ORANGE)
arrow((6.9, 1.1), (6.25, 2.9), ORANGE)
arrow((6.25, 4.1), (7.3, 5.2), ORANGE)
box(0.1, 2.7, "spend and\npacing", ORANGE)
arrow((1.5, 4.1), (1.5, 5.2), ORANGE)
ax.plot([10.2, 9.9, 9.9, 1.5], [0.45, 0.45, 0.02, 0.02], color=ORANGE, lw=1.4)
arrow((1.5, 0.02), (1.5, 2.7), ORANGE)
ax.text(1.7, 1.0, "prices\ncharged", size=8)
fig.canvas.draw()
for box_, label in BOXES:  # every label inside its box, no two boxes meet
    frame, text = box_.get_window_extent(), label.get_window_extent()
    assert frame.x0 < text.x0 and text.x1 < frame.x1
    assert frame.y0 < text.y0 and text.y1 < frame.y1
    others = [b.get_window_extent() for b, _ in BOXES if b is not box_]
    assert not any(frame.overlaps(other) for other in others)
fig.savefig("ads_diagram.svg", metadata={"Date": None})

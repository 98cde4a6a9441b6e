"""The feed: what happens at a load, and how the models learn (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
BLUE, ORANGE, INK = "#2f5bd0", "#c2410c", "#5b6472"
fig, ax = plt.subplots(figsize=(6.5, 4.6))
ax.set(xlim=(0, 13), ylim=(0, 9.4))
ax.axis("off")
BOXES = []


def box(x, y, width, text, colour):
    frame = plt.Rectangle((x, y), width, 1.2, fill=False, ec=colour, lw=1.6)
    place = {"ha": "center", "va": "center", "size": 8.5}
    label = ax.text(x + width / 2, y + 0.6, text, **place)
    BOXES.append((ax.add_patch(frame), label))


def arrow(start, end, colour=INK):
    style = {"arrowstyle": "-|>", "color": colour, "lw": 1.4}
    ax.annotate("", end, start, arrowprops=style)


for i, name in enumerate(("followed", "two towers", "popular", "new posts")):
    box(0.1 + 3.25 * i, 8.1, 2.9, name, BLUE)
    arrow((1.55 + 3.25 * i, 8.1), (5.2 + 0.8 * i, 7.25))
ax.text(12.75, 7.45, "2,000 posts", ha="right", size=8)
box(0.1, 6.05, 12.65, "light ranker, 10 ms", BLUE)
arrow((6.4, 6.05), (6.4, 5.25))
ax.text(6.7, 5.55, "300", size=8)
box(0.1, 4.05, 12.65, "heavy ranker: events, then one value; 60 ms", BLUE)
arrow((11.0, 4.05), (11.0, 3.25))
ax.text(11.3, 3.55, "30", size=8)
box(9.3, 2.05, 3.45, "re-ranking, 10 ms", BLUE)
arrow((11.0, 2.05), (11.0, 1.25))
box(9.3, 0.05, 3.45, "20 on the screen", BLUE)
arrow((9.3, 0.65), (7.9, 0.65), ORANGE)
box(4.7, 0.05, 3.2, "log: features,\nplace, chance", ORANGE)
arrow((4.7, 0.65), (3.3, 0.65), ORANGE)
box(0.1, 0.05, 3.2, "join with\nevents", ORANGE)
arrow((1.7, 1.25), (1.7, 2.05), ORANGE)
box(0.1, 2.05, 3.2, "training and\ncalibration", ORANGE)
arrow((1.7, 3.25), (1.7, 4.05), ORANGE)
fig.canvas.draw()
for box_, label in BOXES:  # every label inside its box, no two boxes meet
    frame, text = box_.get_window_extent(), label.get_window_extent()
    assert frame.x0 < text.x0 and text.x1 < frame.x1
    assert frame.y0 < text.y0 and text.y1 < frame.y1
    others = [b.get_window_extent() for b, _ in BOXES if b is not box_]
    assert not any(frame.overlaps(other) for other in others)
fig.savefig("feed_diagram.svg", metadata={"Date": None})

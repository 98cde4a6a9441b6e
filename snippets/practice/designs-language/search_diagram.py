"""Search: what happens at a query, and how index and ranker learn (figure)."""

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


box(0.1, 8.1, 5.9, "query: spelling, filters, cache", BLUE)
arrow((3.05, 8.1), (3.05, 7.25))
box(0.1, 6.05, 2.8, "words,\n16 shards", BLUE)
box(3.2, 6.05, 2.8, "vectors,\n16 shards", BLUE)
arrow((3.05, 6.05), (3.05, 5.25))
box(0.1, 4.05, 5.9, "fuse: 1,000 offers", BLUE)
arrow((3.05, 4.05), (3.05, 3.25))
box(0.1, 2.05, 5.9, "trees: 100; cross-encoder: 30", BLUE)
arrow((3.05, 2.05), (3.05, 1.25))
box(0.1, 0.05, 5.9, "stock and price, page of 20", BLUE)
box(8.2, 8.1, 4.6, "offers change", ORANGE)
arrow((10.5, 8.1), (10.5, 7.25), ORANGE)
box(8.2, 6.05, 4.6, "small fresh index,\nmerged nightly", ORANGE)
arrow((8.2, 6.65), (6.0, 6.65), ORANGE)
box(8.2, 4.05, 4.6, "training: judgements,\nclicks by place", ORANGE)
arrow((8.2, 4.35), (6.0, 2.95), ORANGE)
box(8.2, 2.05, 4.6, "judges: top tens,\nsampled misses", ORANGE)
arrow((10.5, 3.25), (10.5, 4.05), ORANGE)
box(8.2, 0.05, 4.6, "log: query, places,\nscores, clicks", ORANGE)
arrow((10.5, 1.25), (10.5, 2.05), ORANGE)
arrow((6.0, 0.65), (8.2, 0.65), ORANGE)
fig.canvas.draw()
for box_, label in BOXES:  # every label inside its box, no two boxes meet
    frame, text = box_.get_window_extent(), label.get_window_extent()
    assert frame.x0 < text.x0 and text.x1 < frame.x1
    assert frame.y0 < text.y0 and text.y1 < frame.y1
    others = [b.get_window_extent() for b, _ in BOXES if b is not box_]
    assert not any(frame.overlaps(other) for other in others)
fig.savefig("search_diagram.svg", metadata={"Date": None})

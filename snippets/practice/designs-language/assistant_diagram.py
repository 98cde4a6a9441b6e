"""The assistant: documents to chunks, questions to answers (figure)."""

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


box(0.1, 8.1, 3.6, "sources: pages,\nmails, scans", ORANGE)
arrow((3.7, 8.7), (4.6, 8.7), ORANGE)
box(4.6, 8.1, 3.6, "parse, cut,\ntitle, rights", ORANGE)
arrow((8.2, 8.7), (9.1, 8.7), ORANGE)
box(9.1, 8.1, 3.7, "words, vectors,\ngroups, version", ORANGE)
arrow((10.95, 8.1), (10.95, 7.25), ORANGE)
box(0.1, 6.05, 3.6, "question, reader's\ngroups", BLUE)
arrow((3.7, 6.65), (4.6, 6.65))
box(4.6, 6.05, 3.6, "rewrite with\nhistory", BLUE)
arrow((8.2, 6.65), (9.1, 6.65))
box(9.1, 6.05, 3.7, "search what the\nreader may see", BLUE)
arrow((10.95, 6.05), (10.95, 5.25))
box(9.1, 4.05, 3.7, "re-rank,\n4 passages", BLUE)
arrow((9.1, 4.65), (8.2, 4.65))
box(4.6, 4.05, 3.6, "answer cache, by\npassages", BLUE)
arrow((4.6, 4.65), (3.7, 4.65))
box(0.1, 4.05, 3.6, "model: answer,\ncite or refuse", BLUE)
arrow((1.9, 4.05), (1.9, 3.25))
box(0.1, 2.05, 3.6, "check claims\nagainst passages", BLUE)
arrow((3.7, 2.65), (4.6, 2.65))
box(4.6, 2.05, 3.6, "answer, links,\nor 'not found'", BLUE)
arrow((6.4, 2.05), (6.4, 1.25), ORANGE)
box(4.6, 0.05, 3.6, "log of passages\nand versions", ORANGE)
arrow((8.2, 0.65), (9.1, 0.65), ORANGE)
box(9.1, 0.05, 3.7, "golden set, gaps\nfor the authors", ORANGE)
fig.canvas.draw()
for box_, label in BOXES:  # every label inside its box, no two boxes meet
    frame, text = box_.get_window_extent(), label.get_window_extent()
    assert frame.x0 < text.x0 and text.x1 < frame.x1
    assert frame.y0 < text.y0 and text.y1 < frame.y1
    others = [b.get_window_extent() for b, _ in BOXES if b is not box_]
    assert not any(frame.overlaps(other) for other in others)
fig.savefig("assistant_diagram.svg", metadata={"Date": None})

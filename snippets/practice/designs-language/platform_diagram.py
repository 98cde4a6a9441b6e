"""The platform: the path of a call, and how versions change (figure)."""

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


box(0.1, 8.1, 12.7, "tenants: chat, agents, documents", BLUE)
arrow((4.2, 8.1), (4.2, 7.25))
box(0.1, 6.05, 8.2, "gateway: identity, token buckets, input check", BLUE)
arrow((4.2, 6.05), (4.2, 5.25))
box(0.1, 4.05, 8.2, "router: small or large, by tenant's policy", BLUE)
arrow((2.0, 4.05), (2.0, 3.25))
arrow((6.3, 4.05), (6.3, 3.25))
box(0.1, 2.05, 3.9, "fair queue,\nsmall model", BLUE)
box(4.4, 2.05, 3.9, "fair queue, large\nmodel, prefixes", BLUE)
arrow((2.0, 2.05), (2.0, 1.25))
arrow((6.3, 2.05), (6.3, 1.25))
box(0.1, 0.05, 8.2, "output check, stream; tools in sandboxes", BLUE)
arrow((8.3, 0.65), (9.2, 0.65), ORANGE)
box(9.2, 0.05, 3.6, "traces, tokens,\ncosts", ORANGE)
arrow((11.0, 1.25), (11.0, 2.05), ORANGE)
box(9.2, 2.05, 3.6, "suites of each\ntenant: gate", ORANGE)
arrow((11.0, 3.25), (11.0, 4.05), ORANGE)
box(9.2, 4.05, 3.6, "registry: model,\nprompt, tools", ORANGE)
arrow((9.2, 4.65), (8.3, 4.65), ORANGE)
box(9.2, 6.05, 3.6, "shadow, canary,\nroll back", ORANGE)
arrow((11.0, 6.05), (11.0, 5.25), ORANGE)
fig.canvas.draw()
for box_, label in BOXES:  # every label inside its box, no two boxes meet
    frame, text = box_.get_window_extent(), label.get_window_extent()
    assert frame.x0 < text.x0 and text.x1 < frame.x1
    assert frame.y0 < text.y0 and text.y1 < frame.y1
    others = [b.get_window_extent() for b, _ in BOXES if b is not box_]
    assert not any(frame.overlaps(other) for other in others)
fig.savefig("platform_diagram.svg", metadata={"Date": None})

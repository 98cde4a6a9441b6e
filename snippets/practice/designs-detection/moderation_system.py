"""The moderation system: a funnel from fifty million posts to people."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, ax = plt.subplots(figsize=(7.4, 4.2))
ax.axis("off")
BLUE, RED, GREEN, GREY = "#2f5bd0", "#c2410c", "#0f7b6c", "#5b6472"


def box(x, y, text, colour, wide=2.2, tall=0.9):
    """A box around the centre x, y; returns it, for the arrows."""
    frame = (x - wide / 2, y - tall / 2)
    for style in ({"fc": colour, "alpha": 0.16}, {"fill": False}):
        ax.add_patch(
            plt.Rectangle(frame, wide, tall, ec=colour, lw=1.3, **style)
        )
    ax.text(x, y, text, ha="center", va="center", fontsize=9, linespacing=1.35)
    return x, y, wide / 2, tall / 2


def arrow(start, end, text="", at=(0, 0), style="-"):
    """An arrow between points; its label is moved by `at`."""
    ax.annotate(
        "",
        end,
        start,
        arrowprops={"arrowstyle": "->", "color": GREY, "lw": 1.4, "ls": style},
    )
    x, y = (start[0] + end[0]) / 2 + at[0], (start[1] + end[1]) / 2 + at[1]
    ax.text(x, y, text, ha="center", va="center", fontsize=8.5, color="#3d4450")


post = box(0, 3, "posts\n50,000,000 a day", GREY, 2.4)
known = box(3.2, 3, "known content\nhash match", BLUE)
small = box(6.3, 3, "small model\nall posts", BLUE)
large = box(9.4, 3, "large model\n500,000", BLUE)
people = box(9.4, 0.9, "people\n60,000", RED)
act = box(4.75, 0.9, "action by policy:\nremove, limit, label", RED, 3.2)
appeal = box(0.3, 0.9, "appeals,\nother people", RED, 2.4)
again = box(9.4, -1.0, "views pass 1,000 or\nreport: score again", GREY, 2.4)
audit = box(4.75, -1.0, "random audit by strata", GREEN, 3.2)
rate = box(0.3, -1.0, "prevalence,\nlabels", GREEN, 2.4)
arrow((1.2, 3), (2.1, 3))
arrow((4.3, 3), (5.2, 3))
arrow((7.4, 3), (8.3, 3), "1 %", (0, 0.25))
arrow((9.4, 2.55), (9.4, 1.35), "unsure", (0.6, 0))
arrow((3.4, 2.55), (4.1, 1.35), "match", (-0.5, 0))
arrow((6.0, 2.55), (5.3, 1.35), "sure", (-0.45, 0))
arrow((8.4, 2.55), (6.35, 1.25), "sure", (0.15, -0.3))
arrow((8.3, 0.9), (6.35, 0.9))
arrow((3.15, 0.9), (1.5, 0.9))
arrow((9.4, -0.55), (9.4, 0.45), "unsure", (0.6, 0))
arrow((3.15, -1.0), (1.5, -1.0))
ax.text(
    4.75, -1.7, "all posts, whatever was decided", ha="center", fontsize=8.5
)
arrow((0.3, 0.45), (0.3, -0.55), "overturned", (0.75, 0))
ax.set(xlim=(-1.3, 10.8), ylim=(-1.9, 3.6))
fig.savefig("moderation_system.svg", metadata={"Date": None})
# what the boxes say
assert 50_000_000 * 0.01 == 500_000
assert 400 * 5 * 30 == 60_000

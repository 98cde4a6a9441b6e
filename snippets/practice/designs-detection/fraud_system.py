"""The fraud system: a fast path, and a slow path that brings labels."""

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


pay = box(0, 3, "payment\n12 a second", GREY)
features = box(3.1, 3, "features\n30 ms", BLUE)
model = box(6.2, 3, "rules and model\n15 ms", BLUE)
policy = box(9.3, 3, "decision by cost\n1 ms", BLUE)
for a, b in ((pay, features), (features, model), (model, policy)):
    arrow((a[0] + a[2], 3), (b[0] - b[2], 3))
box(3.1, 1.1, "counters, graph\n24 GB", GREEN)
box(6.2, 1.1, "training,\nsettled rows", GREEN)
box(9.3, 1.1, "log: features,\nscore, action", GREEN)
box(3.1, -0.8, "chargebacks,\nmost in 60 days", RED)
box(6.2, -0.8, "labels", RED)
box(9.3, -0.8, "review queue\n400 a day", RED)
arrow((3.1, 1.55), (3.1, 2.55))
arrow((0.6, 2.55), (2.0, 1.4), "stream", (-0.45, -0.15))
arrow((9.3, 3.45), (9.3, 4.0))
ax.text(9.3, 4.2, "approve, challenge, decline", ha="center", fontsize=9)
arrow((9.3, 2.55), (9.3, 1.55), "all", (0.3, 0))
arrow((9.3, 0.65), (9.3, -0.35), "most saving", (0.75, 0))
arrow((8.2, -0.8), (7.3, -0.8))
arrow((4.2, -0.8), (5.1, -0.8))
arrow((6.2, -0.35), (6.2, 0.65))
arrow((8.2, 1.1), (7.3, 1.1))
arrow((6.2, 1.55), (6.2, 2.55), "new model", (0.7, 0))
ax.set(xlim=(-1.3, 11.0), ylim=(-1.4, 4.5))
fig.savefig("fraud_system.svg", metadata={"Date": None})
# what the boxes say: seconds a day, bytes, reviews, milliseconds
assert round(1_000_000 / 86_400) == 12
assert 30_000_000 * 200 * 4 == 24 * 10**9
assert 10 * 40 == 400
assert 20 + 30 + 15 + 1 < 100

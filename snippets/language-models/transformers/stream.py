"""A block with post-norm and with pre-norm, drawn (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
ink, blue, orange, green = "#5b6472", "#2f5bd0", "#c2410c", "#0f7b6c"
fig, axes = plt.subplots(1, 2, figsize=(6.5, 5.6))
order = {"post": [], "pre": []}  # what the picture says, bottom up


def arrow(ax, a, b, colour=ink, width=1.2):
    ax.annotate(
        "",
        b,
        a,
        arrowprops={
            "arrowstyle": "-|>",
            "color": colour,
            "lw": width,
            "shrinkA": 0,
            "shrinkB": 0,
        },
    )


def box(ax, x, y, text, colour, width=2.0):
    ax.add_patch(
        plt.Rectangle(
            (x - width / 2, y - 0.35), width, 0.7, fc="none", ec=colour, lw=1.5
        )
    )
    ax.text(x, y, text, ha="center", va="center", fontsize=10)


def plus(ax, y):
    ax.add_patch(plt.Circle((0, y), 0.24, fc="none", ec=ink, lw=1.4))
    ax.text(0, y - 0.01, "+", ha="center", va="center", fontsize=12)


branch = 2.6
for ax, place in zip(axes, ("post", "pre"), strict=True):
    up = 0.0
    if place == "pre":
        ax.plot((0, 0), (-0.6, 2.96), color=blue, lw=3)
        ax.plot((0, 0), (3.44, 6.56), color=blue, lw=3)
        arrow(ax, (0, 7.04), (0, 7.9), blue, 3)
    for part, colour in (("attention", orange), ("MLP", green)):
        if place == "pre":
            ax.plot((0, branch), (up, up), color=ink, lw=1.2)
            arrow(ax, (branch, up), (branch, up + 0.55))
            box(ax, branch, up + 0.9, "norm", ink, 1.5)
            arrow(ax, (branch, up + 1.25), (branch, up + 1.65))
            box(ax, branch, up + 2.0, part, colour)
            ax.plot((branch, branch), (up + 2.35, up + 3.2), color=ink, lw=1.2)
            arrow(ax, (branch, up + 3.2), (0.24, up + 3.2))
            plus(ax, up + 3.2)
            order[place] += ["norm", part, "+"]
            up += 3.6
        else:
            ax.plot((0, 0), (up - 0.6, up + 1.76), color=blue, lw=3)
            ax.plot((0, branch), (up, up), color=ink, lw=1.2)
            arrow(ax, (branch, up), (branch, up + 0.65))
            box(ax, branch, up + 1.0, part, colour)
            ax.plot((branch, branch), (up + 1.35, up + 2.0), color=ink, lw=1.2)
            arrow(ax, (branch, up + 2.0), (0.24, up + 2.0))
            plus(ax, up + 2.0)
            ax.plot((0, 0), (up + 2.24, up + 2.55), color=blue, lw=3)
            box(ax, 0, up + 2.9, "norm", ink, 1.5)
            order[place] += [part, "+", "norm"]
            up += 3.85
    if place == "post":
        arrow(ax, (0, 7.1), (0, 7.9), blue, 3)
    else:
        box(ax, 0, 8.6, "norm", ink, 1.5)
        arrow(ax, (0, 8.95), (0, 9.5), blue, 1.5)
        ax.text(
            1.0, 8.6, "once, after the\nlast block", va="center", fontsize=9
        )
        ax.text(0, 8.1, "$\\cdots$", ha="center", va="center", fontsize=12)
    ax.set(
        xlim=(-1.2, 4.0),
        ylim=(-0.8, 9.7),
        title={
            "post": "post-norm (2017)",
            "pre": "pre-norm (most models today)",
        }[place],
    )
    ax.axis("off")
assert order["post"] == ["attention", "+", "norm", "MLP", "+", "norm"]
assert order["pre"] == ["norm", "attention", "+", "norm", "MLP", "+"]
fig.savefig("stream.svg", metadata={"Date": None})

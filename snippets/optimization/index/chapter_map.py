"""What each chapter answers and which ones it leans on, from bottom to top."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# In the order of the book: place, question, chapters it leans on.
chapters = {
    "Differentiation": (
        (1, 0),
        "how does the loss react\nto a weight?",
        [],
    ),
    "Jacobian and Hessian": (
        (0, 1),
        "and all outputs to all\ninputs, twice?",
        ["Differentiation"],
    ),
    "Taylor series": (
        (1, 2),
        "how wrong is a line,\nor a parabola?",
        ["Differentiation", "Jacobian and Hessian"],
    ),
    "Gradient descent": (
        (2, 3),
        "how far may a step go,\nhow fast does it end?",
        ["Taylor series"],
    ),
    "Optimality, convexity": (
        (1, 3),
        "is this the bottom?",
        ["Taylor series"],
    ),
    "Second-order methods": (
        (1, 4),
        "what does curvature\nbuy, at what price?",
        ["Optimality, convexity", "Gradient descent"],
    ),
    "Constrained": (
        (0, 4),
        "and if not all weights\nare allowed?",
        ["Optimality, convexity"],
    ),
    "Optimisers": (
        (2, 4),
        "what should a step\nremember?",
        ["Gradient descent"],
    ),
    "Automatic differentiation": (
        (0, 2),
        "who computes\nthe gradient?",
        ["Jacobian and Hessian"],
    ),
}
WIDTH, HEIGHT = 0.86, 0.62
fig, ax = plt.subplots(figsize=(6.5, 5.2))
order = list(chapters)
for name, ((x, y), question, leans_on) in chapters.items():
    frame = plt.Rectangle(
        (x - WIDTH / 2, y - HEIGHT / 2),
        WIDTH,
        HEIGHT,
        edgecolor="C0",
        facecolor="none",
        lw=1.2,
    )
    ax.add_patch(frame)
    ax.text(x, y + 0.17, name, ha="center", va="center", weight="bold", size=9)
    ax.text(x, y - 0.1, question, ha="center", va="center", size=8.5)
    for other in leans_on:
        # nothing leans on a later chapter, in the book or in the picture
        assert order.index(other) < order.index(name)
        (x0, y0), *_ = chapters[other]
        assert y0 < y
        ax.annotate(
            "",
            xy=(x + 0.3 * (x0 - x) / 2, y - HEIGHT / 2),
            xytext=(x0 + 0.3 * (x - x0) / 2, y0 + HEIGHT / 2),
            arrowprops={"arrowstyle": "-|>", "color": "C5", "lw": 1},
        )
ax.set(xlim=(-0.46, 2.46), ylim=(-0.36, 4.36))
ax.axis("off")
fig.savefig("chapter_map.svg")

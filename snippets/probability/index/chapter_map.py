"""What each chapter answers and which ones it leans on, from bottom to top."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# In the order of the book: place, question, chapters it leans on.
chapters = {
    "Random variables": (
        (1, 0),
        "what can happen,\nand how likely is it?",
        [],
    ),
    "Moments, dependence": (
        (1, 1),
        "how large, how spread,\nhow linked?",
        ["Random variables"],
    ),
    "Common distributions": (
        (0, 1),
        "which distribution has\nthis story?",
        ["Random variables"],
    ),
    "Change of variables": (
        (2, 1),
        "how is a function of it\ndistributed?",
        ["Random variables"],
    ),
    "Bayes's theorem": (
        (0, 2),
        "what do the data say\nabout the cause?",
        ["Common distributions"],
    ),
    "Estimation": (
        (0, 3),
        "which parameter, and\nhow good is it?",
        ["Bayes's theorem"],
    ),
    "The Gaussian": (
        (2, 2),
        "what if everything\nis linear?",
        ["Moments, dependence", "Change of variables"],
    ),
    "Limit theorems": (
        (1, 2),
        "what does an average\npromise?",
        ["Moments, dependence"],
    ),
    "Exponential families": (
        (0, 4),
        "what do they all\nhave in common?",
        ["Estimation"],
    ),
    "Information theory": (
        (2, 3),
        "how surprised are we,\nand at what price?",
        ["The Gaussian"],
    ),
    "Hypothesis testing": (
        (1, 4),
        "could it have been\nchance?",
        ["Estimation", "Limit theorems"],
    ),
    "Intervals, resampling": (
        (1, 5),
        "how uncertain is it?",
        ["Hypothesis testing"],
    ),
    "Sampling": (
        (2, 4),
        "how do we draw\nfrom it?",
        ["Information theory"],
    ),
    "Variational inference": (
        (2, 5),
        "and if that takes\ntoo long?",
        ["Sampling"],
    ),
    "Causal inference": (
        (0, 5),
        "what would happen\nif we acted?",
        ["Hypothesis testing"],
    ),
}
WIDTH, HEIGHT = 0.84, 0.62
fig, ax = plt.subplots(figsize=(6.5, 6.2))
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
    ax.text(
        x, y + 0.17, name, ha="center", va="center", weight="bold", size=9.5
    )
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
ax.set(xlim=(-0.46, 2.46), ylim=(-0.36, 5.36))
ax.axis("off")
fig.savefig("chapter_map.svg")

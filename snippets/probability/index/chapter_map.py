"""What each chapter answers and which ones it leans on, from bottom to top."""

import runpy
from pathlib import Path

MAP = Path(__file__).parents[2] / "linear-algebra" / "index" / "chapter_map.py"

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

runpy.run_path(str(MAP))["draw_map"](chapters)

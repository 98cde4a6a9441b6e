"""What each chapter answers and which ones it leans on, from bottom to top."""

import runpy
from pathlib import Path

MAP = Path(__file__).parents[2] / "linear-algebra" / "index" / "chapter_map.py"

# In the order of the book: place, question, chapters it leans on.
chapters = {
    "Learning paradigms": (
        (1, 0),
        "where do the targets\ncome from?",
        [],
    ),
    "Linear regression": (
        (0, 1),
        "which number, and what\ndoes a weight mean?",
        ["Learning paradigms"],
    ),
    "Classification": (
        (0, 2),
        "which class, how sure,\nwhich threshold?",
        ["Linear regression"],
    ),
    "Support vectors": (
        (0, 3),
        "which border has the\nwidest street?",
        ["Classification"],
    ),
    "Trees and forests": (
        (1, 1),
        "which question splits\nthe data best?",
        ["Learning paradigms"],
    ),
    "Boosting": (
        (1, 2),
        "what does the model so\nfar get wrong?",
        ["Trees and forests", "Linear regression"],
    ),
    "Clustering": (
        (2, 1),
        "which examples belong\ntogether?",
        ["Learning paradigms"],
    ),
    "Mixtures and EM": (
        (2, 2),
        "which hidden cause made\nthis example?",
        ["Clustering"],
    ),
    "Generalisation": (
        (1, 3),
        "why is it worse on new\ndata?",
        ["Boosting", "Classification"],
    ),
    "Learning theory": (
        (2, 4),
        "how many examples are\nenough?",
        ["Generalisation"],
    ),
    "Regularisation": (
        (0, 4),
        "what keeps a model\nfrom noise?",
        ["Generalisation"],
    ),
    "Model selection": (
        (1, 4),
        "which model, without\nfooling oneself?",
        ["Generalisation"],
    ),
    "Evaluation": (
        (1, 5),
        "how good is it for\nits use?",
        ["Model selection"],
    ),
    "Uncertainty": (
        (1, 6),
        "how far can one trust\na single answer?",
        ["Evaluation"],
    ),
}

runpy.run_path(str(MAP))["draw_map"](chapters)

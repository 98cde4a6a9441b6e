"""What each chapter answers and which ones it leans on, from bottom to top."""

import runpy
from pathlib import Path

MAP = Path(__file__).parents[2] / "linear-algebra" / "index" / "chapter_map.py"

# Place, question, chapters it leans on: code and machines on the left, data and
# decisions on the right.
chapters = {
    "The coding round": (
        (1, 0),
        "can you say what\nyou are writing?",
        [],
    ),
    "Numerics": (
        (0, 0),
        "which digits\nare real?",
        [],
    ),
    "SQL and data frames": (
        (2, 0),
        "what is one row,\nand was it known?",
        [],
    ),
    "Frameworks": (
        (0, 1),
        "who holds the state,\nwhen does Python run?",
        ["Numerics"],
    ),
    "Engineering habits": (
        (1, 1),
        "would you notice,\ncould another repeat it?",
        ["The coding round"],
    ),
    "Experiments": (
        (2, 1),
        "did it help, and\nhow sure are we?",
        ["SQL and data frames"],
    ),
    "GPUs and parallelism": (
        (0, 2),
        "does it fit, and\nwhat is it waiting for?",
        ["Frameworks"],
    ),
    "Containers": (
        (1, 2),
        "does it run\non their machine?",
        ["Engineering habits"],
    ),
    "System design": (
        (2, 2),
        "who acts, and what\ndoes a mistake cost?",
        ["Experiments"],
    ),
    "Designing ranking": (
        (2, 3),
        "which few of millions,\nat which price?",
        ["System design"],
    ),
    "Designing detection": (
        (1, 3),
        "what if it is rare,\nand hides?",
        ["System design"],
    ),
    "Designing language": (
        (0, 3),
        "what if the answer\nis a text?",
        ["System design", "GPUs and parallelism"],
    ),
    "Production": (
        (1, 4),
        "is it still right,\nand who finds out?",
        ["Designing language", "Designing detection", "Designing ranking"],
    ),
}

runpy.run_path(str(MAP))["draw_map"](chapters)

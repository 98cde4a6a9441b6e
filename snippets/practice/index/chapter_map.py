"""What each chapter answers and which ones it leans on, from bottom to top."""

import runpy
from pathlib import Path

MAP = Path(__file__).parents[2] / "linear-algebra" / "index" / "chapter_map.py"

# Place, question, chapters it leans on: code and machines on the left, data and
# decisions on the right.
chapters = {
    "Python": (
        (1, 0),
        "what is shared, and\nwhat runs at once?",
        [],
    ),
    "Data structures": (
        (0, 0),
        "which operations\nmust be cheap?",
        [],
    ),
    "The coding round": (
        (1, 1),
        "can you say what\nyou are writing?",
        ["Python", "Data structures"],
    ),
    "Numerics": (
        (0, 1),
        "which digits\nare real?",
        [],
    ),
    "SQL and data frames": (
        (2, 2),
        "what is one row,\nand was it known?",
        [],
    ),
    "Data engineering": (
        (2, 3),
        "which task is slow, may\nit run again?",
        ["SQL and data frames"],
    ),
    "Frameworks": (
        (0, 2),
        "who holds the state,\nwhen does Python run?",
        ["Numerics"],
    ),
    "Engineering habits": (
        (1, 2),
        "would you notice,\ncould another repeat it?",
        ["The coding round"],
    ),
    "Experiments": (
        (1, 4),
        "did it help, and\nhow sure are we?",
        ["Data engineering"],
    ),
    "Experiment programmes": (
        (2, 5),
        "which of many wins\nare real?",
        ["Experiments"],
    ),
    "Trials": (
        (0, 5),
        "what if patients stop,\nleave or die?",
        ["Experiments"],
    ),
    "GPUs and parallelism": (
        (0, 3),
        "does it fit, and\nwhat is it waiting for?",
        ["Frameworks"],
    ),
    "GPU kernels": (
        (0, 4),
        "which bytes does\na warp ask for?",
        ["GPUs and parallelism"],
    ),
    "Containers": (
        (1, 3),
        "does it run\non their machine?",
        ["Engineering habits"],
    ),
    "System design": (
        (1, 5),
        "who acts, and what\ndoes a mistake cost?",
        ["Experiments"],
    ),
    "Designing ranking": (
        (1, 6),
        "which few of millions,\nat which price?",
        ["System design"],
    ),
    "Designing detection": (
        (2, 6),
        "what if it is rare,\nand hides?",
        ["System design"],
    ),
    "Designing language": (
        (0, 6),
        "what if the answer\nis a text?",
        ["System design"],
    ),
    "Designing assistants": (
        (0, 7),
        "it looks right: how do\nyou find out?",
        ["Designing language"],
    ),
    "Designing agents": (
        (0, 8),
        "when may it act alone,\nwhich step do I mend?",
        ["Designing assistants"],
    ),
    "Designs in science": (
        (2, 7),
        "what if patients share\nscanners, molecules cores?",
        ["Designing detection"],
    ),
    "Production": (
        (1, 7),
        "is it still right,\nand who finds out?",
        ["Designing language", "Designing detection", "Designing ranking"],
    ),
    "ML platform": (
        (2, 8),
        "how do forty teams run\n300 models on one cluster?",
        ["Production"],
    ),
    "Security and privacy": (
        (1, 8),
        "who can touch what,\nand do what with it?",
        ["Production"],
    ),
}

runpy.run_path(str(MAP))["draw_map"](chapters)

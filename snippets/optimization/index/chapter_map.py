"""What each chapter answers and which ones it leans on, from bottom to top."""

import runpy
from pathlib import Path

MAP = Path(__file__).parents[2] / "linear-algebra" / "index" / "chapter_map.py"

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

runpy.run_path(str(MAP))["draw_map"](chapters)

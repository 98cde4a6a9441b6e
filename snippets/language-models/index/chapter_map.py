"""What each chapter answers and which ones it leans on, from bottom to top."""

import runpy
from pathlib import Path

MAP = Path(__file__).parents[2] / "linear-algebra" / "index" / "chapter_map.py"

# In the order of the book: place, question, chapters it leans on.
chapters = {
    "Attention": (
        (1, 0),
        "which tokens matter\nfor this one?",
        [],
    ),
    "Transformers": (
        (1, 1),
        "what is a block, and\nwhat does it cost?",
        ["Attention"],
    ),
    "Efficient attention": (
        (0, 2),
        "what if the text\nis long?",
        ["Transformers"],
    ),
    "Tokens and objectives": (
        (2, 1),
        "what is predicted,\nand of what?",
        [],
    ),
    "Classical NLP": (
        (0, 1),
        "what do counts, tags\nand scores still do?",
        [],
    ),
    "Decoding": (
        (2, 2),
        "which token do we\ntake from a softmax?",
        ["Tokens and objectives"],
    ),
    "Pretraining and scaling": (
        (1, 2),
        "how large a model, on\nhow many tokens?",
        ["Transformers", "Tokens and objectives"],
    ),
    "Adapting": (
        (1, 3),
        "what do we change, and\nwhat does it forget?",
        ["Pretraining and scaling"],
    ),
    "Quantisation": (
        (0, 3),
        "how few bits\nare enough?",
        ["Pretraining and scaling"],
    ),
    "Distillation and tuning": (
        (2, 3),
        "how do I get a small\nmodel of my own?",
        ["Pretraining and scaling"],
    ),
    "Alignment": (
        (1, 4),
        "how does a preference\nbecome a loss?",
        ["Adapting"],
    ),
    "Reasoning": (
        (1, 5),
        "what do tokens before\nthe answer buy?",
        ["Alignment"],
    ),
    "RL at scale": (
        (0, 6),
        "what if two programs\nhold the policy?",
        ["Reasoning"],
    ),
    "Retrieval": (
        (2, 4),
        "how does it use what\nit has never read?",
        ["Adapting"],
    ),
    "Evaluation and safety": (
        (2, 5),
        "how do we know that it\nis good, and safe?",
        ["Alignment", "Retrieval"],
    ),
    "Serving": (
        (0, 4),
        "what limits the\ntokens a second?",
        ["Quantisation"],
    ),
    "Inference engine": (
        (0, 5),
        "whose token is next,\nand where is its cache?",
        ["Serving"],
    ),
    "Agents": (
        (2, 6),
        "what if it acts, and\nerrors add up?",
        ["Evaluation and safety"],
    ),
    "Agent systems": (
        (2, 7),
        "what does it keep,\nand who let it in?",
        ["Agents"],
    ),
    "In a product": (
        (1, 7),
        "what reads its output,\nand who wrote its input?",
        ["Agents"],
    ),
    "Multimodal models": (
        (1, 6),
        "how does a picture\nbecome tokens?",
        ["Evaluation and safety"],
    ),
}

runpy.run_path(str(MAP))["draw_map"](chapters)

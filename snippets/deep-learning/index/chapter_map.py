"""What each chapter answers and which ones it leans on, from bottom to top."""

import runpy
from pathlib import Path

MAP = Path(__file__).parents[2] / "linear-algebra" / "index" / "chapter_map.py"

# In the order of the book: place, question, chapters it leans on.
chapters = {
    "Neural networks": (
        (1, 0),
        "what does a layer add,\nand who is to blame?",
        [],
    ),
    "Gradient flow": (
        (1, 1),
        "what is left of a gradient\nafter fifty layers?",
        ["Neural networks"],
    ),
    "Normalisation, dropout": (
        (1, 2),
        "what differs between\ntraining and use?",
        ["Gradient flow"],
    ),
    "Training": (
        (1, 3),
        "why does this run\nnot learn?",
        ["Normalisation, dropout"],
    ),
    "Convolutional networks": (
        (0, 2),
        "what if the place\ndoes not matter?",
        ["Gradient flow"],
    ),
    "Vision tasks": (
        (0, 4),
        "where is it, and which\npixels belong to it?",
        ["Convolutional networks", "Training"],
    ),
    "Recurrent networks": (
        (2, 2),
        "what is worth\nremembering?",
        ["Gradient flow"],
    ),
    "Speech": (
        (2, 3),
        "which label belongs\nto which frame?",
        ["Recurrent networks"],
    ),
    "Autoencoders": (
        (1, 4),
        "what is the shortest\nhonest description?",
        ["Training"],
    ),
    "Generative models": (
        (1, 5),
        "are the samples good,\nare they all there?",
        ["Autoencoders"],
    ),
    "Diffusion": (
        (1, 6),
        "how does one walk from\nnoise to data?",
        ["Generative models"],
    ),
    "Controlled generation": (
        (1, 7),
        "how does it obey a pose,\na mask, five photographs?",
        ["Diffusion"],
    ),
    "Representation learning": (
        (0, 5),
        "what are good features\nwithout labels?",
        ["Vision tasks", "Autoencoders"],
    ),
    "Graph networks": (
        (2, 4),
        "what if the data are\nneighbours?",
        ["Training"],
    ),
}

runpy.run_path(str(MAP))["draw_map"](chapters)

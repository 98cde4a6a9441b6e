"""What each chapter answers and which ones it leans on, from bottom to top."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# In the order of the book: place, question, chapters it leans on.
chapters = {
    "Vector spaces": (
        (1, 0),
        "what does a map reach,\nand what does it lose?",
        [],
    ),
    "Norms, inner products": (
        (0, 1),
        "how long, how far apart,\nhow similar?",
        ["Vector spaces"],
    ),
    "Orthogonality": (
        (0, 2),
        "which point of a subspace\nis nearest?",
        ["Norms, inner products"],
    ),
    "Matrices and tensors": (
        (1, 1),
        "which shapes, which order,\nat what cost?",
        ["Vector spaces"],
    ),
    "Determinants": (
        (2, 2),
        "by what factor does\nvolume grow?",
        ["Matrices and tensors"],
    ),
    "Properties of matrices": (
        (2, 3),
        "what kind of map is it,\nand what follows?",
        ["Orthogonality", "Determinants"],
    ),
    "Linear systems": (
        (1, 3),
        "is there a solution, and\ncan it be trusted?",
        ["Orthogonality", "Matrices and tensors"],
    ),
    "Eigenvalues": (
        (2, 4),
        "which directions are\nonly stretched?",
        ["Properties of matrices"],
    ),
    "LU, Cholesky, QR": (
        (0, 4),
        "how does one solve it\nquickly and safely?",
        ["Orthogonality", "Properties of matrices", "Linear systems"],
    ),
    "SVD": (
        (1, 5),
        "what matters most in\na matrix?",
        ["Orthogonality", "Eigenvalues"],
    ),
}

fig, ax = plt.subplots(figsize=(6.5, 6.2))
WIDTH, HEIGHT = 0.84, 0.62
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

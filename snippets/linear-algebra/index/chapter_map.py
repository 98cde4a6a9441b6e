"""What each chapter answers and which ones it leans on, from bottom to top."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

WIDTH, HEIGHT = 0.86, 0.62


def draw_map(chapters):
    """A box for each chapter, and an arrow from each that it leans on."""
    top = max(y for (_, y), *_ in chapters.values())
    fig, ax = plt.subplots(figsize=(6.5, top + 1.2))
    order = list(chapters)
    for name, ((x, y), question, leans_on) in chapters.items():
        corner = (x - WIDTH / 2, y - HEIGHT / 2)
        frame = plt.Rectangle(corner, WIDTH, HEIGHT, ec="C0", fc="none", lw=1.2)
        ax.add_patch(frame)
        label = {"ha": "center", "va": "center"}
        ax.text(x, y + 0.17, name, weight="bold", size=9, **label)
        ax.text(x, y - 0.1, question, size=8.5, **label)
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
    ax.set(xlim=(-0.46, 2.46), ylim=(-0.36, top + 0.36))
    ax.axis("off")
    fig.savefig("chapter_map.svg")


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

# Other parts draw their maps with this one's function.
if __name__ == "__main__":
    draw_map(chapters)

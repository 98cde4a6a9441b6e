"""How the chapters lean on each other, drawn from bottom to top."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# Chapter: where it stands, and the chapters it leans on.
chapters = {
    "Vector spaces": ((2.0, 0), []),
    "Norms, inner products": ((0.6, 1), ["Vector spaces"]),
    "Matrices and tensors": ((3.4, 1), ["Vector spaces"]),
    "Orthogonality": ((0.2, 2), ["Norms, inner products"]),
    "Linear systems": ((2.0, 2), ["Vector spaces", "Matrices and tensors"]),
    "Determinants": ((3.8, 2), ["Matrices and tensors"]),
    "LU, Cholesky, QR": ((1.6, 3), ["Orthogonality", "Linear systems"]),
    "Matrix properties": ((3.4, 3), ["Linear systems", "Determinants"]),
    "Eigenvalues": ((3.4, 4), ["Matrix properties"]),
    "SVD": ((0.6, 5), ["Orthogonality", "Eigenvalues"]),
}

fig, ax = plt.subplots(figsize=(6.5, 4.2))
box = {"boxstyle": "round,pad=0.5", "edgecolor": "C0", "facecolor": "none"}
for name, ((x, y), leans_on) in chapters.items():
    label = ax.text(x, y, name, ha="center", va="center", bbox=box)
    for other in leans_on:
        assert chapters[other][0][1] < y  # nothing leans on a later chapter
        ax.annotate(
            "",
            xy=(x, y - 0.27),
            xytext=(chapters[other][0][0], chapters[other][0][1] + 0.27),
            arrowprops={"arrowstyle": "-|>", "color": "C5"},
        )
ax.set(xlim=(-0.7, 4.7), ylim=(-0.4, 5.4))
ax.axis("off")
fig.savefig("chapter_map.svg")

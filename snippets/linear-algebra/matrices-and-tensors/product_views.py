"""Four ways to read one matrix product (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
A = np.array([[1, 2, 0], [3, 1, 4]])
B = np.array([[2, 1], [0, 3], [1, 2]])
AB, outer, every = A @ B, np.outer(A[:, 0], B[0]), slice(None)


def draw(ax, M, x, marked, color):
    on = np.zeros(M.shape, dtype=bool)
    on[marked] = True
    for (i, j), value in np.ndenumerate(M):
        at = (x + j, M.shape[0] / 2 - i)
        look = {"fc": color if on[i, j] else "none", "ec": "#9aa1ac"}
        ax.add_patch(plt.Rectangle(at, 0.94, 0.94, alpha=0.35, **look))
        ax.text(at[0] + 0.47, at[1] + 0.44, value, ha="center", va="center")


everything = (every, every)
views = [
    ("entry: row times column", AB, (1, every), (every, 0), (1, 0)),
    ("column: mix columns of A", AB, everything, (every, 0), (every, 0)),
    ("row: mix rows of B", AB, (1, every), everything, (1, every)),
    ("first of 3 outer products", outer, (every, 0), (0, every), everything),
]
fig, axes = plt.subplots(2, 2, figsize=(6.8, 3.6))
for n, (ax, view) in enumerate(zip(axes.flat, views, strict=True)):
    title, C, *marks = view
    for M, x, marked in zip((A, B, C), (0, 3.9, 6.8), marks, strict=True):
        draw(ax, M, x, marked, f"C{n}")
    ax.text(3.42, 0.97, r"$\times$", ha="center", va="center")
    ax.text(6.32, 0.97, "$=$", ha="center", va="center")
    ax.set(title=title, aspect="equal", xlim=(-0.6, 9.3), ylim=(-0.6, 2.6))
    ax.set_axis_off()
fig.savefig("product_views.svg", metadata={"Date": None})

for _, C, a, b, c in views:  # what is shaded in A and B gives that in C
    multiply = np.outer if C is outer else np.matmul
    assert np.array_equal(multiply(A[a], B[b]), C[c])
columns = np.stack([A @ B[:, j] for j in range(2)], axis=1)
rows = np.stack([A[i] @ B for i in range(2)])
terms = [np.outer(A[:, k], B[k]) for k in range(3)]
for view in (columns, rows, sum(terms)):
    assert np.array_equal(view, AB)
assert np.array_equal(outer, terms[0])
assert all(np.linalg.matrix_rank(term) == 1 for term in terms)
assert np.array_equal(A[:, :2] @ B[:2] + A[:, 2:] @ B[2:], AB)  # blocks
assert np.array_equal(AB, [[2, 7], [10, 14]])
assert np.trace(AB) == np.trace(B @ A) == 16
assert np.diag(B @ A).tolist() == [5, 3, 8]

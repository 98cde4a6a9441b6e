"""Fill-in of an arrow matrix under two orderings (with a figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.sparse import csc_array
from scipy.sparse.linalg import splu


# --8<-- [start:show]
def arrow(n):
    A = n * np.eye(n)
    A[0, 1:] = A[1:, 0] = 1  # variable 1 is connected to all others
    return A


n = 200
A = arrow(n)
for name, M in (("first", A), ("last", A[::-1, ::-1])):
    L = np.linalg.cholesky(M)
    print(f"hub {name}: {np.count_nonzero(L)} entries of L are not zero")
# --8<-- [end:show]

for M, entries in ((A, n * (n + 1) // 2), (A[::-1, ::-1], 2 * n - 1)):
    assert np.count_nonzero(np.linalg.cholesky(M)) == entries
    natural = splu(csc_array(M), permc_spec="NATURAL", diag_pivot_thresh=0)
    assert natural.L.nnz == entries
assert np.count_nonzero(A) == 3 * n - 2
big = 10**6  # the card: bytes of the values in double precision
assert np.isclose(8 * big * (big + 1) / 2, 4e12, rtol=0.01)
assert np.isclose(8 * (2 * big - 1), 16e6, rtol=0.01)

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, axes = plt.subplots(1, 4, figsize=(7.2, 2.1))
A = arrow(9)
for i, (name, M) in enumerate((("first", A), ("last", A[::-1, ::-1]))):
    L = np.linalg.cholesky(M)
    for ax, N in zip(axes[2 * i :], (M, L), strict=False):
        ax.set(aspect="equal", xticks=[], yticks=[])
        ax.set(xlim=(-0.7, 8.7), ylim=(8.7, -0.7))
        ax.spines[:].set_visible(True)
        for pick, color in (
            ((N != 0) & (M != 0), "C0"),
            ((N != 0) & (M == 0), "C1"),
        ):
            rows, columns = np.nonzero(pick)
            ax.plot(columns, rows, "s", ms=7, color=color)
    axes[2 * i].set_title(f"A, hub {name}")
    axes[2 * i + 1].set_title(f"its L: {np.count_nonzero(L)} entries")
fig.savefig("fill_in.svg", metadata={"Date": None})

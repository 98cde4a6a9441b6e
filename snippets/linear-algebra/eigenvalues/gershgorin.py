"""Gershgorin discs and the eigenvalues they catch (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def discs(A):
    """Centres and radii of the row discs of A (n, n), each (n,)."""
    centre = np.diag(A)
    return centre, np.sum(np.abs(A), axis=1) - np.abs(centre)


A = np.array(
    [
        [9.0, 2.0, 0.0, 1.0],
        [0.5, -5.0, 1.0, 0.0],
        [0.0, 0.3, 4.0, -1.0],
        [0.2, 0.0, 2.0, 3.0],
    ]
)
centre, radius = discs(A)
lam = np.linalg.eigvals(A)
lam = lam[np.lexsort((lam.imag, np.round(lam.real, 6)))]
for value in lam:
    inside = np.abs(value - centre) <= radius
    print(f"{value:.3f}  in discs {np.flatnonzero(inside) + 1}")
# --8<-- [end:show]

fig, ax = plt.subplots(figsize=(6.2, 2.6))
for c, r, color in zip(centre, radius, ("C0", "C1", "C2", "C3"), strict=True):
    ax.add_patch(plt.Circle((c, 0), r, color=color, alpha=0.15, lw=0))
    ax.add_patch(plt.Circle((c, 0), r, fill=False, color=color, lw=1.2))
    ax.plot(c, 0, "+", color=color, ms=7)
ax.plot(lam.real, lam.imag, "o", color="black", ms=4)
ax.set(aspect="equal", xlim=(-7.2, 12.7), ylim=(-3.4, 3.4))
ax.set(xlabel="real part", ylabel="imaginary part")
fig.savefig("gershgorin.svg", metadata={"Date": None})

assert np.allclose(centre, [9, -5, 4, 3])  # by hand, row by row
assert np.allclose(radius, [3, 1.5, 1.3, 2.2])
assert np.flatnonzero(inside).tolist() == [0]  # the largest: in the first only
for M in np.random.default_rng(0).normal(size=(50, 5, 5)) + 1j:
    c, r = discs(M)
    for i in range(5):
        assert np.isclose(r[i], np.abs(np.delete(M[i], i)).sum())
    for value in np.linalg.eigvals(M):
        assert np.any(np.abs(value - c) <= r)
for c, r in zip(centre, radius, strict=True):
    alone = np.sum(np.abs(centre - c) <= radius + r) == 1
    assert not alone or np.sum(np.abs(lam - c) <= r) == 1
assert np.all(np.abs(lam - centre[2]) > radius[2])  # the third disc is empty
assert np.all(np.abs(centre) > radius)  # strictly diagonally dominant
assert np.linalg.matrix_rank(A, rtol=1e-9) == 4

S = np.array([[6.0, 1.0, 0.0], [1.0, 2.0, 1.0], [0.0, 1.0, -3.0]])  # the card
low, mid, top = np.linalg.eigvalsh(S)
assert -4 <= low <= -3 and 0 <= mid <= 4 and 6 <= top <= 7

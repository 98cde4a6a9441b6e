"""Chamfer distance, and what it does not see."""

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.spatial import cKDTree


# --8<-- [start:show]
def chamfer(A, B):
    """A (n, d), B (m, d): mean squared distance to the nearest, both ways."""
    D = ((A[:, None] - B) ** 2).sum(axis=2)
    return D.min(axis=1).mean(), D.min(axis=0).mean()


def matched(A, B):  # one to one: earth mover's distance, squared
    D = ((A[:, None] - B) ** 2).sum(axis=2)
    return D[linear_sum_assignment(D)].mean()


def ring(turns):
    a = 2 * np.pi * turns
    return np.stack([np.cos(a), np.sin(a)], axis=1)


truth = ring(np.arange(200) / 200)
half = ring(np.arange(200) / 400)  # a half ring only
uneven = ring((np.arange(200) / 200) ** 3)  # crowded at one end
noisy = truth * (1 + 0.05 * np.random.default_rng(0).normal(size=(200, 1)))
for name, A in (("half", half), ("uneven", uneven), ("noisy", noisy)):
    a, b = chamfer(A, truth)
    print(f"{name:7} to truth {a:.4f}, from truth {b:.4f},",
          f"matched {matched(A, truth):.3f}")  # fmt: skip
# --8<-- [end:show]
r = np.random.default_rng(1)
A, B = r.normal(size=(40, 3)), r.normal(size=(25, 3)) + 0.5
a, b = chamfer(A, B)
assert np.isclose(a, (cKDTree(B).query(A)[0] ** 2).mean())
assert np.isclose(b, (cKDTree(A).query(B)[0] ** 2).mean())
assert not np.isclose(a, b)
assert chamfer(A, A[::-1]) == (0, 0)
# One direction alone is blind: to truth for half, and equal for repeats.
u = chamfer(uneven, truth)
assert sum(u) < sum(chamfer(noisy, truth)) / 5
assert matched(uneven, truth) > 50 * matched(noisy, truth)
assert chamfer(half, truth)[1] > 1000 * chamfer(half, truth)[0]
# The card.
P, Q = np.array([[0.0, 0], [1, 0]]), np.array([[0.0, 0], [0, 2], [1, 1]])
assert np.allclose(chamfer(P, Q), (0.5, 5 / 3))

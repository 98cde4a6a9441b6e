"""Colour refinement: which graphs message passing cannot tell apart."""

from collections import Counter

import numpy as np


# --8<-- [start:show]
def wl_same(first, second):
    """Neighbour lists of two graphs: True if 1-WL cannot tell them apart."""
    shift = len(first)
    near = list(first) + [[j + shift for j in row] for row in second]
    colours = [0] * len(near)
    while True:
        seen = [
            (colours[i], tuple(sorted(colours[j] for j in row)))
            for i, row in enumerate(near)
        ]
        names = {pattern: c for c, pattern in enumerate(sorted(set(seen)))}
        stable = len(names) == len(set(colours))
        colours = [names[pattern] for pattern in seen]
        if Counter(colours[:shift]) != Counter(colours[shift:]):
            return False
        if stable:
            return True


path, star = [[1], [0, 2], [1, 3], [2]], [[1, 2, 3], [0], [0], [0]]
hexagon = [[5, 1], [0, 2], [1, 3], [2, 4], [3, 5], [4, 0]]
triangles = [[1, 2], [0, 2], [0, 1], [4, 5], [3, 5], [3, 4]]
print("path and star:            ", wl_same(path, star))
print("hexagon and two triangles:", wl_same(hexagon, triangles))
# --8<-- [end:show]


def unfolded(near, i, depth):
    """The tree of all walks from i, written in one fixed way."""
    if depth == 0:
        return "()"
    return (
        "("
        + "".join(sorted(unfolded(near, j, depth - 1) for j in near[i]))
        + ")"
    )


def lists(A):
    return [np.flatnonzero(row).tolist() for row in A]


rng = np.random.default_rng(0)
answers = []
for _ in range(200):
    n = rng.integers(3, 7)
    pair = []
    for _ in range(2):
        A = np.triu(rng.random((n, n)) < 0.4, 1).astype(int)
        pair.append(A + A.T)
    A, B = pair
    order = rng.permutation(n)
    assert wl_same(lists(A), lists(A[np.ix_(order, order)]))
    trees = [
        Counter(unfolded(lists(M), i, n) for i in range(n)) for M in (A, B)
    ]
    answers.append(wl_same(lists(A), lists(B)))
    assert answers[-1] == (trees[0] == trees[1])
assert 0 < sum(answers) < 200
assert not wl_same(hexagon, triangles[:3]) and wl_same([], [])
assert not wl_same(path, hexagon)
# What a random network of sums does with the two graphs; and a way out.
graphs = []
for near in (hexagon, triangles):
    A = np.zeros((6, 6))
    for i, row in enumerate(near):
        A[i, row] = 1
    graphs.append(A)
W = rng.normal(size=(3, 5, 5))
sums, mixed = [], []
for A in graphs:
    H = np.ones((6, 5))
    for layer in W:
        H = np.tanh((1.3 * H + A @ H) @ layer.T)
    sums.append(H.sum(axis=0))
assert np.allclose(*sums)
assert [np.trace(A @ A @ A) for A in graphs] == [0, 12]  # 6 for a triangle
zeros = [
    np.isclose(np.linalg.eigvalsh(2 * np.eye(6) - A), 0).sum() for A in graphs
]
assert zeros == [1, 2]
# Equal degrees, told apart in the second round only.
six = [[1], [0, 2], [1, 3], [2, 4], [3, 5], [4]]
assert not wl_same(six, [[1, 2], [0, 2], [0, 1], [4], [3, 5], [4]])
# The card: a ring of eight and two of four are not told apart.
ring = [[(i - 1) % 8, (i + 1) % 8] for i in range(8)]
small = [[(i - 1) % 4, (i + 1) % 4] for i in range(4)]
assert wl_same(ring, small + [[j + 4 for j in row] for row in small])

"""Over-squashing: what a leaf of a binary tree can say to the root."""

import numpy as np


# --8<-- [start:show]
def tree_weight(depth):
    """Entry (root, leaf) of S to the power depth, full binary tree."""
    n = 2 ** (depth + 1) - 1
    A = np.eye(n)
    for child in range(1, n):
        parent = (child - 1) // 2
        A[child, parent] = A[parent, child] = 1
    root = np.sqrt(A.sum(axis=1))
    S = A / np.outer(root, root)
    row = np.eye(n)[0]
    for _ in range(depth):
        row = row @ S
    return row[-1]


for depth in (2, 4, 6, 8):
    print(
        f"depth {depth}: {2**depth:3} leaves, weight {tree_weight(depth):.6f}"
    )
# --8<-- [end:show]
for depth in range(2, 9):  # one path only: multiply along it
    exact = 1 / np.sqrt(3 * 4) * 0.25 ** (depth - 2) / np.sqrt(4 * 2)
    assert np.isclose(tree_weight(depth), exact)

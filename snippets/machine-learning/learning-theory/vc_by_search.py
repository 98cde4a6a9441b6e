"""The VC dimension of a finite class on finitely many points, by search."""

from itertools import combinations

import numpy as np


# --8<-- [start:show]
def vc_dimension(H):
    """H (m, N): 0/1 labels that m >= 1 rules give to N points."""
    m, N = H.shape
    for k in range(1, N + 1):
        weights = 2 ** np.arange(k)  # reads k labels as one number
        shattered = (
            len(np.unique(H[:, list(points)] @ weights)) == 2**k
            for points in combinations(range(N), k)
        )
        if 2**k > m or not any(shattered):
            return k - 1  # if no k points are, no more points are either
    return N


u = np.arange(4)
thresholds = np.array([u >= t for t in range(5)]).astype(int)
intervals = np.array([(u >= a) & (u < b) for a in u for b in range(a, 5)])
intervals = np.unique(intervals, axis=0).astype(int)  # (11, 4)
boxes = np.array([np.outer(r, s).ravel() for r in intervals for s in intervals])
print("thresholds", vc_dimension(thresholds))
print("intervals ", vc_dimension(intervals))
print("boxes     ", vc_dimension(boxes))
# --8<-- [end:show]

assert vc_dimension(thresholds) == 1 and vc_dimension(intervals) == 2
assert vc_dimension(boxes) == 4 and boxes.shape == (121, 16)
assert len(np.unique(boxes, axis=0)) == 101  # the empty box comes 21 times
full = np.array(np.meshgrid(*[[0, 1]] * 3)).reshape(3, -1).T
assert vc_dimension(full) == 3 and vc_dimension(full[:-1]) == 2
assert vc_dimension(np.array([[1, 0, 1]])) == 0  # a single rule
assert vc_dimension(np.array([[1, 0, 1], [1, 1, 1]])) == 1
# Duplicated rules and points change nothing.
assert vc_dimension(np.r_[intervals, intervals][:, [0, 0, 1, 2, 3]]) == 2
# The card: unions of two intervals on a line.
u = np.arange(6)
one = np.array([(u >= a) & (u < b) for a in range(7) for b in range(a, 7)])
two = np.unique((one[:, None] | one[None]).reshape(-1, 6), axis=0).astype(int)
assert vc_dimension(two) == 4

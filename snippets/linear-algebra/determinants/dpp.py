"""A determinantal point process over four items prefers diverse subsets."""

from itertools import combinations

import numpy as np

features = np.array([[1.0, 0.0], [0.9, 0.3], [0.0, 1.0], [-0.2, 0.9]])
L = features @ features.T  # items 0, 1 are alike, and so are 2, 3
total = np.linalg.det(np.eye(4) + L)
weight = {
    S: np.linalg.det(L[np.ix_(S, S)])
    for k in range(5)
    for S in combinations(range(4), k)
}
assert np.isclose(sum(weight.values()), total)  # all principal minors
for S in ((), (0,), (0, 1), (0, 2), (2, 3), (0, 1, 2)):
    p = round(weight[S] / total, 4) + 0.0
    print(f"P({S}) = {p:.4f}")
K = L @ np.linalg.inv(np.eye(4) + L)  # the marginal kernel
has_0 = sum(w for S, w in weight.items() if 0 in S) / total
print(f"item 0 is drawn with probability {has_0:.4f}")
assert np.isclose(has_0, K[0, 0])

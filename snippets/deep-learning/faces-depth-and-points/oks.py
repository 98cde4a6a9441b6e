"""Object keypoint similarity."""

import numpy as np


# --8<-- [start:show]
def oks(P, T, labelled, area, k):
    """P, T (n, 2), labelled (n,) bool, area in pixels, k (n,): similarity."""
    d2 = ((P - T) ** 2).sum(axis=1)
    e = np.exp(-d2 / (2 * area * k**2))
    return e[labelled].mean() if labelled.any() else np.nan


k = 2 * np.array([0.025, 0.079, 0.107])  # COCO: eye, shoulder, hip
T = np.array([[50.0, 20], [30, 60], [40, 120]])
seen = np.ones(3, bool)
for height, area in (("large", 160.0**2), ("small", 40.0**2)):
    for joint in range(3):
        P = T.copy()
        P[joint, 0] += 8  # one joint is 8 pixels off
        print(height, ("eye", "shoulder", "hip")[joint],
              f"{oks(P, T, seen, area, k):.3f}")  # fmt: skip
# --8<-- [end:show]
# At a distance of k times the square root of the area: exp(-1/2).
P = T + np.c_[k * 100, np.zeros(3)]
assert np.isclose(oks(P, T, seen, 100.0**2, k), np.exp(-0.5))
# Not labelled: not counted; nothing labelled: no value.
some = np.array([True, False, True])
far = P.copy()
far[1] = 1e6
assert np.isclose(oks(far, T, some, 1e4, k), np.exp(-0.5))
assert np.isnan(oks(P, T, ~seen, 1e4, k))
# Scale: all lengths doubled, the area fourfold, the same.
Z = T + np.random.default_rng(0).normal(size=T.shape) * 4
assert np.isclose(oks(Z, T, seen, 900, k), oks(2 * Z, 2 * T, seen, 3600, k))
loop = [
    np.exp(-((z - u) @ (z - u)) / (2 * 900 * c * c))
    for z, u, c in zip(Z, T, k, strict=True)
]
assert np.isclose(oks(Z, T, seen, 900, k), np.mean(loop))
# The card: area 10,000, k 0.1 and 0.2; 10 pixels off each; a third unlabelled.
A = np.zeros((3, 2))
B = np.array([[6.0, 8], [0, 10], [99, 0]])
v = oks(B, A, np.array([True, True, False]), 1e4, np.array([0.1, 0.2, 0.1]))
assert (
    np.isclose(v, (np.exp(-0.5) + np.exp(-0.125)) / 2) and round(v, 3) == 0.745
)

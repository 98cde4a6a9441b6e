"""The triplet loss with the hardest pairs of a batch."""

import numpy as np
from sklearn.datasets import load_digits


# --8<-- [start:show]
def batch_hard(Z, labels, margin):
    """Mean hinge of hardest positive minus hardest negative; Z (n, d).

    Anchors without a positive or without a negative are left out.
    Squared distances are clipped: rounding can make them negative.
    """
    sums = np.sum(Z**2, axis=1)
    D = np.maximum(sums[:, None] + sums - 2 * Z @ Z.T, 0)  # squared
    same = labels[:, None] == labels
    positive = same & ~np.eye(len(Z), dtype=bool)
    far = np.where(positive, D, -np.inf).max(axis=1)
    near = np.where(same, np.inf, D).min(axis=1)
    use = np.isfinite(far) & np.isfinite(near)
    if not use.any():
        return 0.0
    return np.mean(np.maximum(far - near + margin, 0)[use])


Z = np.array([[0.0, 0], [1, 0], [0, 2], [3, 0], [2, 2]])
labels = np.array([0, 0, 0, 1, 1])
print(f"loss {batch_hard(Z, labels, margin=1.0):.2f}")
# --8<-- [end:show]

D = [[0, 1, 4, 9, 8], [1, 0, 5, 4, 5], [4, 5, 0, 13, 4]]
D += [[9, 4, 13, 0, 5], [8, 5, 4, 5, 0]]
hinges = [4 - 8 + 1, 5 - 4 + 1, 5 - 4 + 1, 5 - 4 + 1, 5 - 4 + 1]
assert np.isclose(batch_hard(Z, labels, 1.0), np.maximum(hinges, 0).mean())
assert batch_hard(np.ones((4, 2)), np.array([0, 0, 1, 1]), 0.3) == 0.3
assert batch_hard(Z[:2], labels[:2], 1.0) == 0.0  # no negative
assert batch_hard(Z[[0, 3]], labels[[0, 3]], 1.0) == 0.0  # no positive
rng = np.random.default_rng(3)
R, y = rng.normal(size=(9, 4)), np.array([0, 1, 2, 2, 1, 0, 2, 1, 3])
D, kept = ((R[:, None] - R) ** 2).sum(axis=2), []
for i in range(8):  # row 8 is alone in its class
    far = max(D[i, j] for j in range(9) if y[j] == y[i] and j != i)
    near = min(D[i, j] for j in range(9) if y[j] != y[i])
    kept.append(max(far - near + 2, 0))
assert np.isclose(batch_hard(R, y, 2.0), np.mean(kept))

# the card
line, kinds = np.array([[0.0], [2], [3], [5]]), np.array([0, 0, 1, 1])
assert np.isclose(batch_hard(line, kinds, 1.0), (0 + 4 + 4 + 0) / 4)

digits = load_digits()
# --8<-- [start:run]
X, y = digits.data[:64] / 16, digits.target[:64]
X = X / np.sqrt(np.mean((X[:, None] - X) ** 2 @ np.ones(64)))
a, p, n = (axis.ravel() for axis in np.indices((64, 64, 64)))
valid = (y[a] == y[p]) & (a != p) & (y[a] != y[n])
a, p, n = a[valid], p[valid], n[valid]
D = np.sum((X[:, None] - X) ** 2, axis=2)
print("scale", "     0.00   0.25   0.50   1.00")
for name in ("hardest", "all"):
    losses = []
    for s in (0.0, 0.25, 0.5, 1.0):
        hinge = np.maximum(s**2 * (D[a, p] - D[a, n]) + 0.5, 0)
        hard = batch_hard(s * X, y, 0.5)
        losses.append(hard if name == "hardest" else hinge.mean())
    print(f"{name:<8}", *(f"{v:6.2f}" for v in losses))
    # --8<-- [end:run]
    tendency = np.diff(losses)
    assert np.all(tendency > 0) if name == "hardest" else np.all(tendency < 0)
a0, p0, n0 = (axis.ravel() for axis in np.indices((64, 64, 64)))
for start in (200, 500, 900):  # other batches
    X, y = digits.data[start : start + 64] / 16, digits.target[start:][:64]
    X = X / np.sqrt(np.mean((X[:, None] - X) ** 2 @ np.ones(64)))
    D = np.sum((X[:, None] - X) ** 2, axis=2)
    valid = (y[a0] == y[p0]) & (a0 != p0) & (y[a0] != y[n0])
    gap = D[a0, p0][valid] - D[a0, n0][valid]
    hard = [batch_hard(s * X, y, 0.5) for s in (0.0, 0.25, 0.5, 1.0)]
    every = [np.maximum(s**2 * gap + 0.5, 0).mean() for s in (0, 0.25, 0.5, 1)]
    assert np.all(np.diff(hard) > 0) and np.all(np.diff(every) < 0)
    semi = (gap < 0) & (gap > -0.5)
    assert 0 < np.mean(gap[semi] + 0.5) < 0.5

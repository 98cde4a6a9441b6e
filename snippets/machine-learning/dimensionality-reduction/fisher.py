"""Fisher's axes: the generalised eigenproblem of two scatter matrices."""

import numpy as np
from scipy.linalg import eigh
from sklearn.datasets import load_wine
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis


# --8<-- [start:show]
def scatter(X, y):
    """Within-class and between-class scatter, both (d, d)."""
    within, between = 0, 0
    for c in np.unique(y):
        rows = X[y == c]
        centred = rows - rows.mean(axis=0)
        gap = rows.mean(axis=0) - X.mean(axis=0)
        within = within + centred.T @ centred
        between = between + len(rows) * np.outer(gap, gap)
    return within, between


A = np.array([[2.0, 1], [-2, -1], [0, 1], [0, -1]])
X, y = np.vstack([A, A + np.array([3, 0])]), np.repeat([0, 1], 4)
S_W, S_B = scatter(X, y)
ratios, axes = eigh(S_B, S_W)  # S_B w = ratio S_W w, ratios upwards
w = axes[:, -1] / axes[0, -1]
print("best axis", w.round(3).tolist(), "ratio", ratios[-1].round(3))
print("scores   ", (X @ w).round(3).tolist())
along = S_B[0, 0] / S_W[0, 0]
print("along the difference of the means, ratio", along.round(3))
# --8<-- [end:show]

assert np.allclose(w, [1, -1]) and np.isclose(along, 18 / 16)
assert np.allclose(S_W, [[16, 8], [8, 8]]) and np.allclose(ratios, [0, 2.25])
assert np.allclose(np.linalg.solve(S_W, [3, 0]), [0.375, -0.375])
X, y = load_wine(return_X_y=True)
S_W, S_B = scatter(X, y)
centred = X - X.mean(axis=0)
assert np.allclose(S_W + S_B, centred.T @ centred)
ratios, axes = eigh(S_B, S_W)
assert np.sum(ratios > 1e-8) == 2  # three classes: two axes
# The second axis is best among those uncorrelated with the first in S_W.
w = axes[:, -1]
rng = np.random.default_rng(0)
for v in (axes[:, -2], *rng.normal(size=(50, 13))):
    u = v - (v @ S_W @ w) / (w @ S_W @ w) * w
    assert u @ S_B @ u / (u @ S_W @ u) <= ratios[-2] * (1 + 1e-9)
u = axes[:, -2]
inside = [np.corrcoef(X[y == c] @ u, X[y == c] @ w)[0, 1] for c in range(3)]
assert np.max(np.abs(inside)) > 0.4  # uncorrelated pooled, not in each class
assert np.isclose(u @ S_W @ w, 0) and abs(u @ w) > 1e-3 * np.linalg.norm(u)
library = LinearDiscriminantAnalysis(solver="eigen").fit(X, y)
share = ratios[:-3:-1] / ratios[:-3:-1].sum()
assert np.allclose(share, library.explained_variance_ratio_)
for j in (0, 1):
    ours, theirs = X @ axes[:, -1 - j], X @ library.scalings_[:, j]
    assert np.isclose(abs(np.corrcoef(ours, theirs)[0, 1]), 1)
# Scaling the features does not change the scores.
_, scaled = eigh(*scatter(X * np.arange(1, 14), y)[::-1])
ours = X * np.arange(1, 14) @ scaled[:, -1]
assert np.isclose(abs(np.corrcoef(ours, X @ axes[:, -1])[0, 1]), 1)

A = np.array([[1.0, 2], [-1, -2], [1, 0], [-1, 0]])  # the card
X, y = np.vstack([A, A + 3]), np.repeat([0, 1], 4)
S_W, S_B = scatter(X, y)
assert np.allclose(S_W, [[8, 8], [8, 16]])
assert np.allclose(np.linalg.solve(S_W, [3, 3]), [3 / 8, 0])
assert np.isclose(eigh(S_B, S_W)[0][-1], 18 / 8)
d = np.array([1.0, 1])
assert np.isclose((d @ S_B @ d) / (d @ S_W @ d), 72 / 40)

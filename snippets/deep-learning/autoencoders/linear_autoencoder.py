"""A linear autoencoder finds PCA's plane, not PCA's axes."""

import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(300, 5)) * [3, 2, 1, 0.5, 0.4]
X = X @ np.linalg.qr(rng.normal(size=(5, 5)))[0].T  # generic directions
X -= X.mean(axis=0)
n = len(X)


# --8<-- [start:show]
def train(E, D, eta=0.01, steps=10_000):
    """Encoder E (k, d) and decoder D (d, k) by gradient descent."""
    for _ in range(steps):
        Z = X @ E.T
        R = (Z @ D.T - X) / n  # steps follow half the gradient
        D, E = D - eta * R.T @ Z, E - eta * (R @ D).T @ X
    return E, D


axes = np.linalg.svd(X, full_matrices=False)[2][:2]  # PCA, rows
pca_error = np.sum((X - X @ axes.T @ axes) ** 2) / n
for seed in range(3):
    rng = np.random.default_rng(seed)
    E, D = train(*(0.3 * rng.normal(size=s) for s in ((2, 5), (5, 2))))
    error = np.sum((X - X @ E.T @ D.T) ** 2) / n
    off = np.abs(D @ E - axes.T @ axes).max()  # the two projections
    first = D[:, 0] / np.linalg.norm(D[:, 0])
    print(f"error {error:.3f} (PCA {pca_error:.3f})", end="  ")
    print(f"maps differ by {off:.3f}", end="  ")
    print("cosines with the axes", np.abs(axes @ first).round(2))
    # --8<-- [end:show]
    assert np.isclose(error, pca_error) and off < 1e-4
    assert np.abs(axes @ first).max() < 0.995
    # the codes are PCA's scores times A, and correlated
    scores, codes = X @ axes.T, X @ E.T
    A = np.linalg.lstsq(scores, codes)[0].T
    assert np.allclose(codes, scores @ A.T, atol=1e-3)
    assert abs(np.corrcoef(scores.T)[0, 1]) < 1e-9
    assert abs(np.corrcoef(codes.T)[0, 1]) > 0.05
    assert np.allclose(E @ D, np.eye(2), atol=1e-4)

# Axes 1 and 3 in place of 1 and 2: the gradient is zero, yet no minimum.
bad = np.linalg.svd(X, full_matrices=False)[2][[0, 2]]
E, D = train(bad, bad.T, steps=1)
assert np.allclose(E, bad) and np.allclose(D, bad.T)
bad_error = np.sum((X - X @ bad.T @ bad) ** 2) / n
assert bad_error > pca_error + 1
tilt = bad + 0.05 * np.vstack([0 * axes[1], axes[1]])
assert np.sum((X - X @ np.linalg.pinv(tilt) @ tilt) ** 2) / n < bad_error
E, D = train(np.zeros((2, 5)), np.zeros((5, 2)), steps=1)
assert not E.any() and not D.any()  # zero weights never leave
# the card: variances 5, 2, 1 along the axes, two codes
X = np.array([[5.0, 0, 0], [0, 2.0, 0], [0, 0, 1.0]]) ** 0.5
n = 1
E, D = train(*(0.3 * rng.normal(size=s) for s in ((2, 3), (3, 2))))
assert np.isclose(np.sum((X - X @ E.T @ D.T) ** 2), 1)

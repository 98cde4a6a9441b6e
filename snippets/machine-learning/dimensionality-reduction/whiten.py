"""Whitening by PCA and by ZCA."""

import numpy as np
from sklearn.decomposition import PCA


# --8<-- [start:show]
def whiten(X, eps=0.0, zca=False):
    """Mean (d,) and B (d, d): rows of (X - mean) @ B.T are whitened."""
    mean = X.mean(axis=0)
    C = np.atleast_2d(np.cov(X.T))  # also for d = 1
    variances, V = np.linalg.eigh(C)  # upwards
    if eps == 0 and not variances[0] > 1e-12 * variances[-1]:  # or nan
        raise ValueError("the covariance is singular: give eps > 0")
    B = (V / np.sqrt(np.maximum(variances, 0) + eps)).T  # PCA: scale scores
    return mean, V @ B if zca else B  # ZCA: and turn back


X = np.array([[3.0, 3], [-3, -3], [1, -1], [-1, 1], [0, 0]])
for zca in (False, True):
    mean, B = whiten(X, zca=zca)
    Z = (X - mean) @ B.T
    print(
        "ZCA" if zca else "PCA",
        "covariance",
        (np.cov(Z.T).round(3) + 0.0).tolist(),
    )
print("ZCA matrix times 3", (3 * B).round(3).tolist())
print("ZCA of (3, 3) and (1, -1)", Z[[0, 2]].round(3).tolist())
# --8<-- [end:show]

assert np.allclose(np.cov(X.T), [[5, 4], [4, 5]])
rng = np.random.default_rng(0)
Y = rng.normal(size=(50, 4)) @ rng.normal(size=(4, 4)) + 3
mean, B = whiten(Y)
library = PCA(whiten=True).fit(Y)
mine = ((Y - mean) @ B.T)[:, ::-1]  # eigh sorts upwards
assert np.allclose(np.abs(mine), np.abs(library.transform(Y)))
_, Bz = whiten(Y, zca=True)
assert np.allclose(np.cov(((Y - mean) @ Bz.T).T), np.eye(4))
assert np.allclose(Bz, Bz.T) and not np.allclose(B, B.T)


def change(B):
    """How far whitening by B moves the rows of Y, squared and summed."""
    return np.sum(((Y - mean) @ B.T - (Y - mean)) ** 2)


for _ in range(200):  # ZCA stays nearest to the data
    Q = np.linalg.qr(rng.normal(size=(4, 4)))[0]
    assert np.allclose(np.cov(((Y - mean) @ (Q @ Bz).T).T), np.eye(4))
    assert change(Q @ Bz) > change(Bz)
distance = np.sum(((Y[0] - mean) @ Bz.T) ** 2)  # Mahalanobis
assert np.isclose(
    distance,
    (Y[0] - mean) @ np.linalg.inv(np.cov(Y.T)) @ (Y[0] - mean),
)
lam = np.linalg.eigvalsh(np.cov(Y.T))
_, Be = whiten(Y, eps=0.3)
assert np.allclose(
    np.linalg.eigvalsh(np.cov(((Y - mean) @ Be.T).T)), lam / (lam + 0.3)
)
few = rng.normal(size=(4, 6))
line = rng.normal(size=(9, 1)) + 1e3
for singular in (
    few,
    few[:, :4],  # n = d: centring costs one more dimension
    np.hstack([line, 2 * line]),  # one column twice another
    np.hstack([line, np.full((9, 1), 0.1)]),  # a constant column
    np.ones((5, 3)),
):
    try:
        whiten(singular)
    except ValueError:
        pass
    else:
        raise AssertionError("nothing whitens a singular covariance")
    assert np.isfinite(whiten(singular, eps=0.1)[1]).all()
assert np.isfinite(whiten(few[:, :3])[1]).all()  # n = d + 1 is enough
mean, B = whiten(line)
assert np.isclose(np.var((line - mean) @ B.T, ddof=1), 1)

C = np.array([[17.0, 8], [8, 17]])  # the card
lam, V = np.linalg.eigh(C)
root = V @ np.diag(lam**-0.5) @ V.T
assert np.allclose(lam, [9, 25])
assert np.allclose(root, np.array([[4, -1], [-1, 4]]) / 15)
assert np.allclose(root @ [4, 1], [1, 0])
scores = np.diag(lam**-0.5) @ V.T @ [4, 1]
assert np.allclose(np.abs(scores), np.sqrt(0.5))
assert np.isclose([4, 1] @ np.linalg.solve(C, [4, 1]), 1)
for share in lam / (lam + 16):  # with eps = 16
    assert np.isclose(share, 25 / 41) or np.isclose(share, 9 / 25)

"""Barlow Twins' loss and the effective rank of features."""

import numpy as np


# --8<-- [start:show]
def barlow(A, B, weight=0.1):
    """Pull of the diagonal to 1, and of the rest to 0; A, B (n, k)."""
    A, B = ((M - M.mean(axis=0)) / M.std(axis=0) for M in (A, B))
    C = A.T @ B / len(A)  # correlation of feature i with feature j
    off = C - np.diag(np.diag(C))
    return np.sum((1 - np.diag(C)) ** 2), weight * np.sum(off**2)


def effective_rank(Z):
    """exp of the entropy of the covariance's normalised eigenvalues."""
    values = np.linalg.svd(Z - Z.mean(axis=0), compute_uv=False) ** 2
    p = values[values > 1e-12 * values.max()] / values.sum()
    return np.exp(-np.sum(p * np.log(p)))


rng = np.random.default_rng(0)
F = rng.normal(size=(2000, 4))
for name, M in (
    ("four features", np.eye(4)),
    ("one, four times", np.ones((4, 1)) * [1, 0, 0, 0]),
):
    A, B = (F + 0.1 * rng.normal(size=F.shape) for _ in range(2))
    same, other = barlow(A @ M.T, B @ M.T)
    rank = effective_rank(F @ M.T)
    print(f"{name:<16} {same:.3f} {other:.3f}  rank {rank:.2f}")
# --8<-- [end:show]

A, B = rng.normal(size=(2, 50, 3))
C = np.corrcoef(A.T, B.T)[:3, 3:]
same, other = barlow(5 * A + 1, B)  # free of scale and of offset
assert np.isclose(same, np.sum((np.diag(C) - 1) ** 2))
assert np.isclose(other, 0.1 * (np.sum(C**2) - np.sum(np.diag(C) ** 2)))
Q = np.linalg.qr(rng.normal(size=(200, 2)))[0]
Q = np.linalg.qr(Q - Q.mean(axis=0))[0]  # centred, orthonormal
rank = effective_rank(Q * np.sqrt([3, 1]) + 7)
assert np.isclose(rank, np.exp(-0.75 * np.log(0.75) - 0.25 * np.log(0.25)))
for seed in range(3):
    F = np.random.default_rng(seed).normal(size=(2000, 4))
    copies = np.repeat(F[:, :1], 4, axis=1)
    noisy = [
        copies + 0.1 * np.random.default_rng(i).normal(size=F.shape)
        for i in (7, 8)
    ]
    assert barlow(*noisy)[0] < 0.01 and barlow(*noisy)[1] > 1

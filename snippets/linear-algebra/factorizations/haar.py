"""Uniformly random orthogonal matrices need a sign fix after QR."""

import numpy as np
from scipy.stats import kstest


# --8<-- [start:show]
def random_orthogonal(n, rng, fix=True):
    """Uniformly distributed over the orthogonal matrices (n, n)."""
    Q, R = np.linalg.qr(rng.normal(size=(n, n)))
    return Q * np.sign(R.diagonal()) if fix else Q  # column j by sign R_jj


rng = np.random.default_rng(0)
for fix in (False, True):
    Q = np.array([random_orthogonal(3, rng, fix) for _ in range(5000)])
    negative = np.mean(Q[:, 0, 0] < 0)
    proper = np.mean(np.linalg.det(Q) > 0)
    print(f"sign fix {fix!s:5}: first entry negative {negative:4.0%}", end="")
    print(f", determinant +1 {proper:4.0%}")
    # --8<-- [end:show]
    if fix:  # halves, within five standard deviations of 5000 draws
        assert max(abs(negative - 0.5), abs(proper - 0.5)) < 2.5 / 5000**0.5
    else:
        assert negative == proper == 1

for n in range(2, 7):  # the raw factor: n - 1 mirrors, Q_11 < 0
    Q = np.array([random_orthogonal(n, rng, False) for _ in range(100)])
    assert np.all(Q[:, 0, 0] < 0)
    assert np.allclose(np.linalg.det(Q), (-1) ** (n - 1))
for seed in range(3):
    rng = np.random.default_rng(seed)
    Q = np.array([random_orthogonal(3, rng) for _ in range(2000)])
    assert np.allclose(Q @ np.swapaxes(Q, 1, 2), np.eye(3))
    # On the sphere in space each coordinate is uniform on [-1, 1].
    for i in range(3):
        for j in range(3):
            assert kstest(Q[:, i, j], "uniform", (-1, 2)).pvalue > 1e-4
G = np.random.default_rng(7).normal(size=(4, 4))
Q = random_orthogonal(4, np.random.default_rng(7))
L = np.linalg.cholesky(G.T @ G)  # the one Q with a positive diagonal of R
assert np.allclose(Q, G @ np.linalg.inv(L.T))
raw = random_orthogonal(4, np.random.default_rng(7), fix=False)
assert np.allclose(abs(raw), abs(Q)) and not np.allclose(raw, Q)

"""A product of 20 layers: Gaussian weights against orthogonal ones."""

import numpy as np

rng = np.random.default_rng(0)
width, depth = 64, 20


def gaussian():
    return rng.normal(size=(width, width)) / np.sqrt(width)


def orthogonal():
    Q, R = np.linalg.qr(rng.normal(size=(width, width)))
    return Q * np.sign(np.diag(R))  # makes the draw uniform (Haar)


for draw in (gaussian, orthogonal):
    M = np.eye(width)
    for _ in range(depth):
        M = draw() @ M
    s = np.linalg.svd(M, compute_uv=False)
    print(f"{draw.__name__:10} largest {s[0]:6.2f}", end="  ")
    print(f"directions kept above a tenth: {np.sum(s > 0.1)} of {width}")
    if draw is orthogonal:
        assert np.allclose(s, 1)

X = rng.normal(size=(width, 5))  # tall input: orthonormal columns, not rows
Q, _ = np.linalg.qr(X)
assert np.allclose(Q.T @ Q, np.eye(5))
assert not np.allclose(Q @ Q.T, np.eye(width))

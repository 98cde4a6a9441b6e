"""Uniform random orthogonal matrices need a sign fix after QR."""

import numpy as np


def householder_qr(G):
    """Square QR with the safe sign: the diagonal of R follows the data."""
    R, Q = G.copy(), np.eye(len(G))
    for k in range(len(G) - 1):
        v = R[k:, k].copy()
        v[0] += np.copysign(np.linalg.norm(v), v[0])
        R[k:] -= np.outer(v, 2 * (v @ R[k:]) / (v @ v))
        Q[:, k:] -= np.outer(2 * (Q[:, k:] @ v) / (v @ v), v)
    return Q, R


rng = np.random.default_rng(0)
n, trials = 3, 10_000
G = rng.normal(size=(trials, n, n))
Q, R = map(np.array, zip(*map(householder_qr, G), strict=True))
signs = np.sign(np.diagonal(R, axis1=1, axis2=2))
fixed = Q * signs[:, None, :]  # column j times the sign of R_jj

Q_lib, R_lib = np.linalg.qr(G)  # whatever signs the library has chosen,
signs = np.sign(np.diagonal(R_lib, axis1=1, axis2=2))
assert np.allclose(Q_lib * signs[:, None, :], fixed)  # the fixed Q is unique

for name, M in (("raw Q", Q), ("sign-fixed", fixed)):
    negative = np.mean(M[:, 0, 0] < 0)
    proper = np.mean(np.linalg.det(M) > 0)
    trace = round(np.mean(np.trace(M, axis1=1, axis2=2)), 1) + 0.0
    print(f"{name:11} first entry negative {negative:4.0%}", end="  ")
    print(f"det = +1: {proper:4.0%}  mean trace {trace:4.1f}")

h = np.ones(n)  # as initial weights: norms survive many layers
for layer in fixed[:100]:
    h = layer @ h
ratio = np.linalg.norm(h) / n**0.5
print(f"norm after 100 linear layers / before: {ratio:.4f}")

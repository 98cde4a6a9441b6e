"""Classical Gram-Schmidt fails on the Lauchli matrix, modified does not."""

import numpy as np


# --8<-- [start:show]
def orthogonalise(A, modified=False, passes=1):
    """Q and R from the independent columns of A, variants side by side."""
    Q, R = A.copy(), np.zeros((A.shape[1], A.shape[1]))
    for k in range(A.shape[1]):
        for _ in range(passes):
            start = Q[:, k].copy()
            for j in range(k):
                c = Q[:, j] @ (Q[:, k] if modified else start)
                Q[:, k] -= c * Q[:, j]
                R[j, k] += c
        R[k, k] = np.linalg.norm(Q[:, k])
        Q[:, k] /= R[k, k]
    return Q, R


eta = 1e-8
A = np.vstack([np.ones(3), eta * np.eye(3)])
variants = {
    "classical": orthogonalise(A),
    "modified": orthogonalise(A, modified=True),
    "classical twice": orthogonalise(A, passes=2),
    "Householder": np.linalg.qr(A),
}
for name, (Q, _) in variants.items():
    loss = np.abs(Q.T @ Q - np.eye(3)).max()
    shown = f"{loss:.1e}" if loss > 1e-12 else "below 1e-12"
    print(f"{name:16} largest entry of Q^T Q - I: {shown}")
# --8<-- [end:show]

assert 1 + eta**2 == 1
for name, (Q, R) in variants.items():
    assert np.abs(Q @ R - A).max() < 1e-15  # all reproduce A
    assert np.allclose(R, np.triu(R), atol=0)
    again = np.abs(Q @ np.triu(Q.T @ A) - A).max()  # Q^T A in place of R
    orthogonal = np.abs(Q.T @ Q - np.eye(3)).max() < 1e-12
    assert orthogonal == (name in ("classical twice", "Householder"))
    assert again < 1e-15 if orthogonal else again > eta / 4
assert loss < 1e-12  # as printed last, for Householder
classical, modified = variants["classical"][0], variants["modified"][0]
assert np.isclose(classical[:, 1] @ classical[:, 2], 0.5)  # 60 degrees
third = np.array([0, -1, -1, 2]) / np.sqrt(6)
assert np.allclose(modified[:, 2], third, atol=1e-7)
left = modified.T @ modified - np.eye(3)
assert np.isclose(left[0, 1], -eta / np.sqrt(2), rtol=1e-6)
assert np.isclose(np.abs(left).max(), eta / np.sqrt(2), rtol=1e-6)

rng = np.random.default_rng(0)
B = rng.normal(size=(6, 4))  # well conditioned: all variants agree
H, T = np.linalg.qr(B)
signs = np.sign(np.diag(T))
for kind in ({}, {"modified": True}, {"passes": 2}):
    Q, R = orthogonalise(B, **kind)
    assert np.allclose(Q, H * signs) and np.allclose(R, T * signs[:, None])

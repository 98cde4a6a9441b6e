"""Classical Gram-Schmidt fails on the Lauchli matrix, modified does not."""

import numpy as np


# --8<-- [start:show]
def orthogonalise(A, modified=False, passes=1):
    """Gram-Schmidt on the independent columns of A, variants side by side."""
    Q = A.copy()
    for k in range(A.shape[1]):
        for _ in range(passes):
            start = Q[:, k].copy()
            for q in Q.T[:k]:
                Q[:, k] -= (q @ (Q[:, k] if modified else start)) * q
        Q[:, k] /= np.linalg.norm(Q[:, k])
    return Q


e = 1e-8
A = np.array([[1.0, 1.0, 1.0], [e, 0.0, 0.0], [0.0, e, 0.0], [0.0, 0.0, e]])
variants = {
    "classical": orthogonalise(A),
    "modified": orthogonalise(A, modified=True),
    "classical twice": orthogonalise(A, passes=2),
    "Householder": np.linalg.qr(A)[0],
}
for name, Q in variants.items():
    loss = np.abs(Q.T @ Q - np.eye(3)).max()
    shown = f"{loss:.1e}" if loss > 1e-12 else "below 1e-12"
    print(f"{name:16} largest entry of Q^T Q - I: {shown}")
# --8<-- [end:show]

assert 1 + e**2 == 1
classical = variants["classical"]
assert np.isclose(classical[:, 1] @ classical[:, 2], 0.5)  # 60 degrees
R = np.array([[1, 1, 1], [0, np.sqrt(2) * e, 0], [0, 0, np.sqrt(2) * e]])
assert np.allclose(classical @ R, A, atol=1e-15)  # yet Q R = A
modified = variants["modified"]
third = np.array([0, -1, -1, 2]) / np.sqrt(6)
assert np.allclose(modified[:, 2], third, atol=1e-7)
assert np.abs(modified.T @ modified - np.eye(3)).max() < 2 * e
for name in ("classical twice", "Householder"):
    Q = variants[name]
    assert np.abs(Q.T @ Q - np.eye(3)).max() < 1e-12

rng = np.random.default_rng(0)
B = rng.normal(size=(6, 4))  # well conditioned: all variants agree
H, T = np.linalg.qr(B)
for kind in ({}, {"modified": True}, {"passes": 2}):
    assert np.allclose(orthogonalise(B, **kind), H * np.sign(np.diag(T)))

"""Classical Gram-Schmidt fails on the Lauchli matrix, modified does not."""

import numpy as np

e = 1e-8  # 1 + e^2 rounds to 1 in double precision
A = np.array([[1.0, 1.0, 1.0], [e, 0.0, 0.0], [0.0, e, 0.0], [0.0, 0.0, e]])


def gram_schmidt(A, modified=False, passes=1):
    Q = A.copy()
    for k in range(A.shape[1]):
        for _ in range(passes):
            old = Q[:, k].copy()
            for q in Q.T[:k]:
                Q[:, k] -= q * (q @ (Q[:, k] if modified else old))
        Q[:, k] /= np.linalg.norm(Q[:, k])
    return Q


def cosines(Q):
    G = np.abs(Q.T @ Q)
    return G[0, 1], G[0, 2], G[1, 2]


columns = {
    "classical": gram_schmidt(A),
    "modified": gram_schmidt(A, modified=True),
    "classical twice": gram_schmidt(A, passes=2),
    "Householder": np.linalg.qr(A)[0],
}
print("absolute cosines between  q1,q2    q1,q3    q2,q3")
for name, Q in columns.items():
    shown = [f"{g:8.1e}" if g > 1e-12 else "  <1e-12" for g in cosines(Q)]
    print(f"{name:24}", *shown)

assert np.isclose(cosines(columns["classical"])[2], 0.5)
assert 1 + e**2 == 1
assert max(cosines(columns["modified"])) < np.finfo(float).eps * np.sqrt(3) / e
assert max(cosines(columns["classical twice"])) < 1e-12

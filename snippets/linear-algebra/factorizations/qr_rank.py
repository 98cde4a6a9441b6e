"""QR with column pivoting: rank from the diagonal of R, and its limit."""

import numpy as np
from scipy.linalg import qr

# --8<-- [start:show]

rng = np.random.default_rng(0)
B = rng.integers(-3, 4, size=(6, 3))
A = (B @ rng.integers(-2, 3, size=(3, 5))).astype(float)  # rank 3
Q, R, order = qr(A, mode="economic", pivoting=True)
d = np.abs(R.diagonal())
print("|R_kk| =", np.round(d, 4))
rank = np.sum(d > 1e-10 * d[0])
print("rank", rank, " columns", order[:3] + 1)

n, c = 60, 0.4  # Kahan's matrix
s = np.sqrt(1 - c**2)
K = np.diag(s ** np.arange(n)) @ (np.eye(n) - c * np.triu(np.ones((n, n)), 1))
K *= 0.9999 ** np.arange(n)  # breaks ties between the columns' lengths
last = np.abs(qr(K, pivoting=True)[1][-1, -1])
smallest = np.linalg.svd(K, compute_uv=False)[-1]
print(f"Kahan: |R_nn| = {last:.1e}, smallest singular value {smallest:.1e}")
# --8<-- [end:show]

assert np.allclose(A[:, order], Q @ R) and np.all(np.diff(d) <= 1e-12)
independent = np.linalg.matrix_rank(A[:, order[:3]])
assert independent == np.linalg.matrix_rank(A) == rank == B.shape[1]
left, mine = A.copy(), []  # Gram-Schmidt, the longest remainder first
for _ in range(3):
    norms = np.linalg.norm(left, axis=0)
    mine.append(norms.max())
    q = left[:, norms.argmax()] / norms.max()
    left -= np.outer(q, q @ left)
assert np.allclose(mine, d[:3]) and np.allclose(left, 0)
for seed in range(20):  # sigma_n <= |R_nn|, with or without pivoting
    X = np.random.default_rng(seed).normal(size=(8, 5))
    sigma = np.linalg.svd(X, compute_uv=False)
    for pivoting in (False, True):
        R = np.abs(qr(X, mode="economic", pivoting=pivoting)[1])
        assert sigma[-1] <= R[-1, -1] and sigma[0] >= R[0, 0]
# The rule above counts rank n, with |R_11| = 1; the singular values do not.
assert smallest < 1e-10 < last
assert np.allclose(np.linalg.norm(K, axis=0), 0.9999 ** np.arange(n))
assert np.array_equal(qr(K, pivoting=True)[2], np.arange(n))  # nothing moves
assert np.isclose(last, K[-1, -1])

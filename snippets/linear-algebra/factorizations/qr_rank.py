"""QR with column pivoting: rank from the diagonal of R."""

import numpy as np
from scipy.linalg import qr

rng = np.random.default_rng(0)
B = rng.integers(-3, 4, size=(6, 3))
A = (B @ rng.integers(-2, 3, size=(3, 5))).astype(float)  # rank 3


def pivoted_diagonal(A):
    """|R_kk| by Gram-Schmidt, the longest remaining column first."""
    left, diagonal = A.copy(), []
    for _ in range(min(A.shape)):
        norms = np.linalg.norm(left, axis=0)
        diagonal.append(norms.max())
        if norms.max() == 0:
            continue
        q = left[:, norms.argmax()] / norms.max()
        left -= np.outer(q, q @ left)
    return np.array(diagonal)


Q, R, p = qr(A, pivoting=True)
d = abs(R.diagonal())
print("|R_kk| =", np.round(d, 4) + 0.0)
print("rank", np.sum(d > 1e-10 * d[0]), " columns in order", p[:3] + 1)
assert np.allclose(A[:, p], Q @ R)
assert np.allclose(pivoted_diagonal(A), d)
assert np.linalg.matrix_rank(A, rtol=1e-10) == 3

n, c = 60, 0.4  # Kahan's matrix: pivoting does not move a column
s = np.sqrt(1 - c**2)
K = np.diag(s ** np.arange(n)) @ (np.eye(n) - c * np.triu(np.ones((n, n)), 1))
K *= 0.9999 ** np.arange(n)  # breaks ties between column norms
_, R, p = qr(K, pivoting=True)
assert np.array_equal(p, np.arange(n))
smallest = np.linalg.svd(K, compute_uv=False)[-1]
print(f"Kahan, n = {n}: |R_nn| = {abs(R[-1, -1]):.1e}, ", end="")
print(f"smallest singular value {smallest:.1e}")

"""The rank lost in a product is dim(ker A meets im B)."""

import numpy as np
from scipy.linalg import null_space, orth


def rank(M):
    return int(np.linalg.matrix_rank(M, rtol=1e-8))


rng = np.random.default_rng(0)
n = 6
print("rank A, B   bounds   rank AB   overlap of ker A and im B")
for a, b, overlap in ((4, 3, 0), (4, 3, 1), (4, 3, 2), (4, 4, 1), (6, 2, 0)):
    A = rng.normal(size=(5, a)) @ rng.normal(size=(a, n))
    K = null_space(A, rcond=1e-8)
    Q = np.hstack([K[:, :overlap], rng.normal(size=(n, b - overlap))])
    B = Q @ rng.normal(size=(b, 7))  # im B is spanned by the columns of Q
    ra, rb, K = rank(A), rank(B), null_space(A, rcond=1e-8)
    im_B = orth(B, rcond=1e-8)
    common = K.shape[1] + rb - rank(np.hstack([K, im_B]))
    low, high = max(ra + rb - n, 0), min(ra, rb)
    print(f"{ra:4}, {rb}    {low} to {high}   {rank(A @ B):5}   {common:10}")
    assert rank(A @ B) == rb - common
    assert low <= rank(A @ B) <= high

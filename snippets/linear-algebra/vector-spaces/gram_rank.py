"""X and X^T X have the same null space, over the reals."""

import numpy as np
from scipy.linalg import null_space


def rank(M):
    return int(np.linalg.matrix_rank(M, rtol=1e-8))


rng = np.random.default_rng(0)
print("n x d    rank of X, X^T X, X X^T")
for n, d, r in ((8, 3, 3), (8, 5, 2), (4, 9, 4)):
    X = rng.normal(size=(n, r)) @ rng.normal(size=(r, d))
    print(f"{n} x {d}    {rank(X)}, {rank(X.T @ X)}, {rank(X @ X.T)}")
    assert rank(X) == rank(X.T @ X) == rank(X @ X.T) == r
    N, G = (null_space(M, rcond=1e-8) for M in (X, X.T @ X))
    assert np.allclose(N @ N.T, G @ G.T)  # equal projectors onto ker

z = np.array([[1], [1j]])  # complex: the transpose is the wrong partner
print("complex z: rank", rank(z), end="  ")
print("z^T z =", (z.T @ z).item().real, end="  ")
print("z^H z =", (z.conj().T @ z).item().real)
assert (z.T @ z).item() == 0

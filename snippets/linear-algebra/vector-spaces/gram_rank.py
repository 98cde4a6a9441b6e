"""X and X^T X have the same kernel, over the reals."""

import numpy as np
from scipy.linalg import null_space

# --8<-- [start:show]
rng = np.random.default_rng(0)
for n, d, r in ((8, 3, 3), (8, 5, 2), (4, 9, 4)):
    # a product of random factors with inner size r: almost surely rank r
    X = rng.normal(size=(n, r)) @ rng.normal(size=(r, d))
    products = X, X.T @ X, X @ X.T
    ranks = [int(np.linalg.matrix_rank(M, rtol=1e-8)) for M in products]
    print(f"{n} x {d}: ranks of X, X^T X, X X^T", ranks)

z = np.array([[1], [1j]])  # complex: the transpose is the wrong partner
print("z^T z =", (z.T @ z).item().real, end="   ")
print("z^H z =", (z.conj().T @ z).item().real)
# --8<-- [end:show]

assert r == n < d  # the last: more features than rows, which are independent
assert [M.shape for M in products] == [(n, d), (d, d), (n, n)]
assert np.allclose(products[2][0], [X[0] @ X[i] for i in range(n)])

for n, d, r in ((8, 3, 3), (8, 5, 2), (4, 9, 4)):
    X = rng.normal(size=(n, r)) @ rng.normal(size=(r, d))
    G = X.T @ X
    for M in (X, G, X @ X.T):
        assert np.linalg.matrix_rank(M, rtol=1e-8) == r
    N, K = (null_space(M, rcond=1e-8) for M in (X, G))
    assert N.shape == (d, d - r)
    assert np.allclose(N @ N.T, K @ K.T)  # equal projectors onto the kernel
    y = rng.normal(size=n)  # the normal equations always have a solution
    w = np.linalg.lstsq(G, X.T @ y, rcond=1e-8)[0]
    assert np.allclose(G @ w, X.T @ y)
    ridge = np.linalg.eigvalsh(G + 0.3 * np.eye(d))
    assert ridge.min() > 0.3 - 1e-8
assert (z.T @ z).item() == 0 and (z.conj().T @ z).item() == 2

"""Top singular vectors of centred sparse data, never stored densely."""

import numpy as np
from scipy.sparse import random as sparse_random
from scipy.sparse.linalg import LinearOperator, svds

rng = np.random.default_rng(0)
X = sparse_random(400, 60, density=0.05, rng=rng, format="csr")
mu = np.asarray(X.mean(axis=0)).ravel()
ones = np.ones(X.shape[0])

centred = LinearOperator(
    X.shape,
    matvec=lambda z: X @ z.ravel() - ones * (mu @ z.ravel()),
    rmatvec=lambda z: X.T @ z.ravel() - mu * z.sum(),
)
s = np.sort(svds(centred, k=5, return_singular_vectors=False))[::-1]
dense = np.linalg.svd(X.toarray() - mu, compute_uv=False)
print("same as dense:", bool(np.allclose(s, dense[:5])))
assert np.allclose(s, dense[:5])

m, n, nonzeros, columns, q = 10**7, 10**5, 10**9, 60, 2
product = 2 * nonzeros * columns  # one sparse times dense block
print(f"dense matrix  {8 * m * n / 1e12:.0f} TB")
print(f"sample Y      {8 * m * columns / 1e9:.1f} GB")
print(f"{2 * q + 2} products    {(2 * q + 2) * product:.1e} flops")
print(f"one tall QR   {4 * m * columns**2:.1e} flops")
print(f"dense R-SVD   {6 * m * n**2 + 20 * n**3:.1e} flops")
assert not np.allclose(s, np.linalg.svd(X.toarray(), compute_uv=False)[:5])

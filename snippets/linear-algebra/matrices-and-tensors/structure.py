"""What structure saves: low rank, sparsity, diagonals; Strassen's count."""

import numpy as np
from scipy.sparse import random as sparse_random

d, k = 4096, 8  # a d x d layer and an adapter of rank 8
print(f"LoRA: {2 * d * k:,} of {d * d:,} parameters", end=" ")
print(f"({2 * k / d:.2%})")
rng = np.random.default_rng(0)
W, B, A = (rng.normal(size=s) for s in ((64, 64), (64, 4), (4, 64)))
x = rng.normal(size=64)
assert np.allclose((W + B @ A) @ x, W @ x + B @ (A @ x))  # never form BA

S = sparse_random(2000, 2000, density=0.001, rng=rng, format="csr")
z = rng.normal(size=2000)
print(f"sparse product: {2 * S.nnz:,} flops, dense {2 * 2000**2:,}")
assert np.allclose(S @ z, S.toarray() @ z)
assert np.allclose(np.diag(x) @ W, x[:, None] * W)  # scale the rows

for name, flops, words in (
    ("matrix-vector", 2 * d**2, d**2 + 2 * d),
    ("matrix-matrix", 2 * d**3, 3 * d**2),
):
    print(f"{name}: {flops / (4 * words):.1f} flops per byte")


def strassen(n):
    """Multiplications for n a power of two: seven half-size products."""
    return 1 if n == 1 else 7 * strassen(n // 2)


print(f"n=1024: schoolbook {1024**3:,}, Strassen {strassen(1024):,}")
assert strassen(1024) == 7**10
assert np.isclose(np.log2(7), 2.807, atol=1e-3)

"""Rank, the four subspaces and the norms from one SVD."""

import numpy as np
from scipy.linalg import null_space, subspace_angles

# --8<-- [start:show]
A = np.array([[1.0, 2.0, 3.0], [2.0, 4.0, 6.0], [1.0, 0.0, 1.0]])
U, s, Vt = np.linalg.svd(A)
tolerance = max(A.shape) * np.finfo(float).eps * s[0]
r = int(np.sum(s > tolerance))
kernel = Vt[r:].T  # the last n - r rows of V^T

print("singular values", np.array2string(s, precision=4, suppress_small=True))
print("rank", r, "  A times kernel is zero:", np.allclose(A @ kernel, 0))
print(f"spectral norm {s[0]:.4f}   Frobenius {np.sqrt(np.sum(s**2)):.4f}")
# --8<-- [end:show]

assert r == np.linalg.matrix_rank(A) == 2
assert kernel.shape == (3, 1)
assert not np.any(A @ [1, 1, -1])  # by hand: column 3 is the sum
assert np.allclose(subspace_angles(kernel, null_space(A)), 0, atol=1e-7)
assert np.allclose(U[:, r:].T @ A, 0)  # left kernel
assert np.allclose(U[:, :r] @ U[:, :r].T @ A, A)  # columns lie in the image
assert np.isclose(np.linalg.norm(A, 2), s[0])
assert np.isclose(np.linalg.norm(A, "fro") ** 2, np.sum(s**2))
assert np.isclose(np.linalg.norm(A, "nuc"), s.sum())
B = np.random.default_rng(0).normal(size=(5, 3))  # full rank, not square
t = np.linalg.svd(B, compute_uv=False)
assert np.isclose(np.linalg.cond(B), t[0] / t[-1])
N = np.array([[0.0, 1.0], [0.0, 0.0]])  # no relation to eigenvalues
assert np.allclose(np.linalg.eigvals(N), 0)
assert np.allclose(np.linalg.svd(N, compute_uv=False), [1, 0])
S = np.array([[1.0, 2.0], [2.0, -2.0]])  # symmetric: absolute eigenvalues
assert np.allclose(np.linalg.svd(S, compute_uv=False), [3, 2])
assert np.allclose(np.linalg.eigvalsh(S), [-3, 2])

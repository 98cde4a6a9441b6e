"""Forming A^T A squares the singular values and loses the small ones."""

import numpy as np

e = 1e-8
A = np.array([[1.0, 1.0], [e, 0.0], [0.0, e]])  # exact: sqrt(2 + e^2) and e
s = np.linalg.svd(A, compute_uv=False)
print(f"smallest singular value by SVD: {s[1]:.3e}")
print("A^T A as stored:", (A.T @ A).tolist())
print("rank of A:", np.linalg.matrix_rank(A), end="  ")
print("rank of A^T A as stored:", np.linalg.matrix_rank(A.T @ A))
assert np.isclose(s[1], e, rtol=1e-6)
assert 1.0 + e**2 == 1.0  # e^2 = 1e-16 is under half the gap 2.2e-16

rng = np.random.default_rng(0)
exact = np.array([1.0, 1e-3, 1e-5, 1e-9, 1e-11])
P, _ = np.linalg.qr(rng.normal(size=(50, 5)))
Q, _ = np.linalg.qr(rng.normal(size=(5, 5)))
B = P * exact @ Q.T
by_svd = np.linalg.svd(B, compute_uv=False)
lam = np.linalg.eigvalsh(B.T @ B)[::-1]
by_gram = np.sqrt(np.maximum(lam, 0))

print("sigma    right to 3 digits by  SVD    A^T A")
for true, a, g in zip(exact, by_svd, by_gram, strict=True):
    good = [bool(np.isclose(x, true, rtol=1e-3, atol=0)) for x in (a, g)]
    print(f"{true:.0e}  {good[0]!s:>26} {good[1]!s:>8}")
    assert good[0]

assert 1.4e-8 < np.finfo(np.float64).eps ** 0.5 < 1.6e-8
assert 3.4e-4 < np.finfo(np.float32).eps ** 0.5 < 3.6e-4

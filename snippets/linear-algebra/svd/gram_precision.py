"""Forming A^T A squares the singular values and loses the small ones."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
exact = np.array([1.0, 1e-3, 1e-5, 1e-9, 1e-11])
P, _ = np.linalg.qr(rng.normal(size=(50, 5)))
Q, _ = np.linalg.qr(rng.normal(size=(5, 5)))
B = P * exact @ Q.T  # a matrix with these singular values

by_svd = np.linalg.svd(B, compute_uv=False)
lam = np.linalg.eigvalsh(B.T @ B)[::-1]
by_gram = np.sqrt(np.maximum(lam, 0))
print("sigma    right to 3 digits by  SVD    B^T B")
for true, a, g in zip(exact, by_svd, by_gram, strict=True):
    good = [bool(np.isclose(x, true, rtol=1e-3, atol=0)) for x in (a, g)]
    print(f"{true:.0e}  {good[0]!s:>26} {good[1]!s:>8}")
# --8<-- [end:show]

for true, a, g in zip(exact, by_svd, by_gram, strict=True):
    assert np.isclose(a, true, rtol=1e-3, atol=0)
    assert np.isclose(g, true, rtol=1e-3, atol=0) == (true > 1e-8)
e = 1e-8
A = np.array([[1.0, 1.0], [e, 0.0], [0.0, e]])  # the card
assert np.isclose(np.linalg.svd(A, compute_uv=False)[1], e, rtol=1e-6)
assert (A.T @ A).tolist() == [[1.0, 1.0], [1.0, 1.0]]
assert np.linalg.matrix_rank(A) == 2
assert 1.4e-8 < np.finfo(np.float64).eps ** 0.5 < 1.6e-8
assert 3.4e-4 < np.finfo(np.float32).eps ** 0.5 < 3.6e-4

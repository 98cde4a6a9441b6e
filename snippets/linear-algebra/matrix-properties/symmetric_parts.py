"""A matrix splits into a symmetric and an antisymmetric part."""

import numpy as np

A = np.array([[1.0, 4.0], [0.0, 3.0]])
S, K = (A + A.T) / 2, (A - A.T) / 2
print("S =", S.tolist(), "  K =", K.tolist())
assert np.array_equal(S + K, A)
assert np.array_equal(S, S.T) and np.array_equal(K, -K.T)

x = np.array([3.0, -2.0])
print(f"x^T A x = {x @ A @ x:.0f}  x^T S x = {x @ S @ x:.0f}", end="  ")
print(f"x^T K x = {x @ K @ x:.0f}")
norms = [np.linalg.norm(M) ** 2 for M in (A, S, K)]
print("squared Frobenius norms: {:.0f} = {:.0f} + {:.0f}".format(*norms))
assert np.isclose(norms[0], norms[1] + norms[2])

lam = np.sort(np.linalg.eigvals(A).real)  # real: A is triangular
print("eigenvalues of A:", lam, end="  ")
print("of S:", np.linalg.eigvalsh(S).round(3), end="  ")
print("of K: +-2i")
assert np.allclose(np.sort(np.linalg.eigvals(K).imag), [-2, 2])
assert np.allclose(np.linalg.eigvals(K).real, 0)

rng = np.random.default_rng(0)
for _ in range(500):  # no symmetric matrix is nearer to A than S
    G = rng.normal(size=(2, 2))
    assert np.linalg.norm(A - (G + G.T)) >= np.linalg.norm(A - S)
    M = rng.normal(size=(5, 5))  # real parts lie within the range of S
    low, *_, high = np.linalg.eigvalsh((M + M.T) / 2)
    real = np.linalg.eigvals(M).real
    assert low - 1e-9 <= real.min() and real.max() <= high + 1e-9

step = np.array([1e-6, -2e-6])  # gradient of x^T A x is 2 S x
assert np.isclose((x + step) @ A @ (x + step) - x @ A @ x, 2 * S @ x @ step)

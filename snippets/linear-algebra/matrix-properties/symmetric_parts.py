"""A matrix splits into a symmetric and an antisymmetric part."""

import numpy as np


# --8<-- [start:show]
def parts(A):
    """The symmetric and the antisymmetric part of A (n, n)."""
    return (A + A.T) / 2, (A - A.T) / 2


A = np.array([[1.0, 4.0], [0.0, 3.0]])
S, N = parts(A)
print("S =", S.tolist(), "  N =", N.tolist())

x = np.array([3.0, -2.0])
for name, M in {"A": A, "S": S, "N": N}.items():
    print(f"{name}: form at x {x @ M @ x:.0f}", end=", ")
    lam = np.linalg.eigvals(M).round(2)
    print("eigenvalues", np.real_if_close(lam))
# --8<-- [end:show]

assert np.isclose(x @ A @ x, -3) and np.isclose(x @ N @ x, 0)
rng = np.random.default_rng(0)
for _ in range(200):
    A, x = rng.normal(size=(5, 5)), rng.normal(size=5)
    S, N = parts(A)
    assert np.allclose(S + N, A) and np.allclose(S, S.T)
    assert np.allclose(N, -N.T) and np.isclose(np.linalg.det(N), 0)
    assert np.isclose(x @ A @ x, x @ S @ x) and np.isclose(x @ N @ x, 0)
    assert np.isclose(np.sum(A**2), np.sum(S**2) + np.sum(N**2))
    M = rng.normal(size=(5, 5))  # no symmetric matrix is nearer than S
    assert np.linalg.norm(A - S) <= np.linalg.norm(A - (M + M.T))
    assert np.linalg.norm(A - S) <= np.linalg.norm(A - S - 1e-3 * (M + M.T))
    low, *_, high = np.linalg.eigvalsh(S)
    lam = np.linalg.eigvals(A)
    assert low - 1e-9 <= lam.real.min() and lam.real.max() <= high + 1e-9
    assert np.allclose(np.linalg.eigvals(N).real, 0)
    step = 1e-5 * np.eye(5)  # gradient of the form
    up = [(x + e) @ A @ (x + e) - (x - e) @ A @ (x - e) for e in step]
    assert np.allclose(np.array(up) / 2e-5, (A + A.T) @ x)
    B = M + M.T  # a product of symmetric matrices need not be symmetric
    assert np.allclose((S @ B).T, B @ S) and not np.allclose(S @ B, B @ S)

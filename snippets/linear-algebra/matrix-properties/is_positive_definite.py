"""Positive definite in code: symmetric first, then Cholesky."""

import numpy as np
from scipy.linalg import hilbert


# --8<-- [start:show]
def is_positive_definite(A):
    """Whether the real A (n, n), n >= 1, is symmetric positive definite."""
    if not np.abs(A - A.T).max() <= 1e-10 * np.abs(A).max():  # or NaN
        return False
    try:
        np.linalg.cholesky(A)
    except np.linalg.LinAlgError:
        return False
    return True


A = np.array([[1.0, 4.0], [0.0, 3.0]])  # not symmetric
print("A:", is_positive_definite(A))
print("its symmetric part:", is_positive_definite((A + A.T) / 2))
L = np.linalg.cholesky(A)  # no complaint
print("cholesky(A) gives L with L L^T =", (L @ L.T).round(6).tolist())
# --8<-- [end:show]

assert not is_positive_definite(A)
assert np.allclose(L @ L.T, np.diag([1, 3]))
rng, seen = np.random.default_rng(0), set()
for _ in range(200):
    M = rng.normal(size=(4, 4))
    M = M + M.T + rng.uniform(-2, 8) * np.eye(4)
    answer = is_positive_definite(M)
    assert answer == (np.linalg.eigvalsh(M)[0] > 0)
    seen.add(answer)
    M[0, 1] += 1e-3  # the upper triangle, which cholesky does not read
    assert not is_positive_definite(M)
assert seen == {True, False}
tiny = np.array([[2.0, 1.0 + 1e-15], [1.0, 2.0]])  # rounding is forgiven
assert is_positive_definite(tiny) and is_positive_definite(1e-9 * tiny)
assert not is_positive_definite(1e-9 * np.array([[2.0, 1.0], [0.9, 2.0]]))
assert not is_positive_definite(np.array([[np.nan]]))
assert not is_positive_definite(np.zeros((2, 2)))
passed = set()
for _ in range(100):  # singular up to rounding: the answer is chance
    X = rng.normal(size=(20, 4))
    S = np.cov(np.column_stack([X, X @ rng.normal(size=4)]), rowvar=False)
    assert abs(np.linalg.eigvalsh(S)[0]) < 1e-14 * np.trace(S)
    passed.add(is_positive_definite(S))
assert passed == {True, False}
assert not is_positive_definite(hilbert(20))  # definite before rounding
P, Q = np.array([[2.0, 1.0], [1.0, 1.0]]), np.diag([1.0, 20.0])
assert np.linalg.eigvals(P @ Q).real.min() > 0  # a product of definite ones
assert np.linalg.eigvalsh(P @ Q + (P @ Q).T)[0] < 0
x = np.array([3.0, -2.0])
assert np.linalg.eigvals(A).real.min() > 0 > x @ A @ x

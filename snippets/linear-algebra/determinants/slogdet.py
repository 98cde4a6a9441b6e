"""Sign and logarithm of a determinant by elimination with pivoting."""

import numpy as np


# --8<-- [start:show]
def slogdet(A):
    """Sign and log|det| of A (n, n); (0, -inf) where a pivot is missing."""
    U, sign, logabs = np.array(A, dtype=float), 1.0, 0.0
    for k in range(len(U)):
        p = k + np.argmax(np.abs(U[k:, k]))  # partial pivoting
        if U[p, k] == 0:
            return 0.0, -np.inf
        if p != k:
            U[[k, p]], sign = U[[p, k]], -sign
        sign *= np.sign(U[k, k])
        logabs += np.log(np.abs(U[k, k]))
        factors = U[k + 1 :, k] / U[k, k]
        U[k + 1 :, k + 1 :] -= np.outer(factors, U[k, k + 1 :])
    return sign, logabs


B = np.array([[0, 2, 1], [1, 3, 2], [2, 4, 5]])
shown = {"B": B, "0.1 I": 0.1 * np.eye(400)}
for name, A in shown.items():
    sign, logabs = slogdet(A)
    print(f"{name:5} sign {sign:2.0f}   log|det| {logabs:8.3f}", end="   ")
    print(f"det in NumPy {np.linalg.det(A):.1f}")
# --8<-- [end:show]

assert sign == 1 and np.isclose(logabs, -400 * np.log(10))
assert np.linalg.det(shown["0.1 I"]) == 0  # underflow
sign, logabs = slogdet(B)
assert sign == -1 and np.isclose(logabs, np.log(4))
rng = np.random.default_rng(0)
signs = set()
for n in (1, 2, 3, 5, 8, 30):
    for _ in range(5):
        M = rng.normal(size=(n, n))
        before = M.copy()
        sign, logabs = slogdet(M)
        wanted = np.linalg.slogdet(M)
        assert np.array_equal(M, before)
        assert sign == wanted[0] and np.isclose(logabs, wanted[1])
        signs.add((sign, n))
assert {(1.0, 5), (-1.0, 5)} <= signs
assert np.allclose(slogdet([[0, 1], [-1, 0]]), [1, 0])  # negative pivots
assert np.allclose(slogdet(np.diag([1, 1e-14])), [1, -14 * np.log(10)])
assert slogdet([[1, 1e-200], [1e-200, 0]]) == (0.0, -np.inf)  # yet det -1e-400
assert slogdet(np.zeros((0, 0))) == (1.0, 0.0)
assert slogdet([[1, 2, 3], [2, 4, 1], [4, 8, 7]]) == (0.0, -np.inf)
assert np.isclose(slogdet([[0, 0, 7], [5, 0, 0], [0, 3, 0]])[1], np.log(105))
sign, logabs = slogdet(np.full((2, 2), 1e-200) + 1e-200 * np.eye(2))
assert sign == 1 and np.isclose(logabs, np.log(3) - 400 * np.log(10))

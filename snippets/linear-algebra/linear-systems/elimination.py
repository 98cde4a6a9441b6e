"""A tiny pivot destroys a harmless system; a row swap saves it."""

import numpy as np


# --8<-- [start:show]
def solve(A, b, pivot=True):
    """x (n,) with A x = b, for A (n, n) and b (n,), both left unchanged."""
    M, n = np.column_stack([A, b]).astype(float), len(b)
    for k in range(n):
        if pivot:  # largest entry of the column to the top
            i = k + np.argmax(np.abs(M[k:, k]))
            M[[k, i]] = M[[i, k]]
        if M[k, k] == 0:
            raise np.linalg.LinAlgError("zero pivot")
        for i in range(k + 1, n):
            M[i, k:] -= M[i, k] / M[k, k] * M[k, k:]
    x = np.zeros(n)
    for k in reversed(range(n)):  # back substitution
        x[k] = (M[k, n] - M[k, k + 1 : n] @ x[k + 1 :]) / M[k, k]
    return x


A, b = np.array([[1e-20, 1.0], [1.0, 1.0]]), np.array([1.0, 2.0])
print(f"condition number  {np.linalg.cond(A):.3f}")
print("without row swap ", solve(A, b, pivot=False))
print("with row swap    ", solve(A, b))
D = np.diag([1e21, 1.0])  # the same equations, the first one rescaled
print("rescaled, swapped", solve(D @ A, D @ b))
# --8<-- [end:show]

assert np.allclose(solve(A, b), np.linalg.solve(A, b))
assert np.allclose(solve(A, b), [1, 1])  # but for 1e-20
assert np.allclose(solve(A, b, pivot=False), [0, 1])
assert np.isclose(np.linalg.cond(A), (3 + np.sqrt(5)) / 2)  # by hand
assert 1.0 - 1e20 == -1e20 == 2.0 - 1e20  # both entries of row 2 are lost
assert not np.allclose(solve(D @ A, D @ b), [1, 1])

rng = np.random.default_rng(0)
R, c = rng.normal(size=(60, 60)), rng.normal(size=60)
before = R.copy(), c.copy()
assert np.allclose(solve(R, c), np.linalg.solve(R, c))
assert np.array_equal(R, before[0]) and np.array_equal(c, before[1])
assert np.allclose(solve([[1e-20, 1], [-1, 1]], [2, 1]), [1, 2])  # a sign
assert np.allclose(solve([[0, 2], [3, 1]], [4, 5]), [1, 2])  # swap needed
for zero, pivot in (
    ([[1.0, 2.0], [2.0, 4.0]], True),
    ([[0.0]], True),
    ([[0.0, 2.0], [3.0, 1.0]], False),  # invertible, but nothing is swapped
):
    try:
        solve(zero, np.ones(len(zero)), pivot)
    except np.linalg.LinAlgError:
        continue
    raise AssertionError("divided by a zero pivot")

growth = np.eye(12) - np.tril(np.ones((12, 12)), -1)  # entries double
growth[:, -1] = 1
M = growth.copy()
for k in range(11):  # partial pivoting finds no larger entry, never swaps
    assert np.max(np.abs(M[k:, k])) == abs(M[k, k])
    M[k + 1 :] -= np.outer(M[k + 1 :, k] / M[k, k], M[k])
assert np.max(M) == 2**11

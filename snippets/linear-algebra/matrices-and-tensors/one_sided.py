"""Left inverses: not unique, and no promise of a solution."""

import numpy as np

# --8<-- [start:show]
A = np.array([[1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
L = np.linalg.solve(A.T @ A, A.T)  # (A^T A)^-1 A^T
other = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
for name, left in (("formula", L), ("other", other)):
    is_left = np.allclose(left @ A, np.eye(2))
    is_right = np.allclose(A @ left, np.eye(3))
    print(f"{name:7} left {is_left}, right {is_right}", end=", ")
    fit = left @ np.array([1.0, 5.0, 1.0])
    print(f"b -> {np.round(fit, 3).tolist()}")
# --8<-- [end:show]

assert is_left and not is_right and np.allclose(fit, [1, 1])
best = np.linalg.lstsq(A, np.array([1.0, 5.0, 1.0]), rcond=None)[0]
assert np.allclose(L @ [1.0, 5.0, 1.0], best) and np.allclose(best, [2, 2])
assert np.allclose(L @ A, np.eye(2)) and np.allclose(other @ A, np.eye(2))
assert np.allclose(3 * L, [[2, 1, -1], [-1, 1, 2]])
assert np.allclose(L, np.linalg.pinv(A, rcond=1e-12))
rng = np.random.default_rng(0)
for m, n in ((3, 2), (6, 4)):
    A = rng.normal(size=(m, n))
    L = np.linalg.solve(A.T @ A, A.T)
    for _ in range(20):  # all left inverses; the formula is the smallest
        Z = rng.normal(size=(n, m))
        another = L + Z @ (np.eye(m) - A @ L)
        assert np.allclose(another @ A, np.eye(n))
        assert np.linalg.norm(another) > np.linalg.norm(L)
    R = A @ np.linalg.inv(A.T @ A)  # a right inverse of the wide A^T
    assert np.allclose(A.T @ R, np.eye(n))
two = np.array([[3.0, 1.0], [4.0, 2.0]])
assert np.allclose(two @ [[1, -0.5], [-2, 1.5]], np.eye(2))
B = np.array([[1.0, 2.0], [5.0, 1.0]])
inv = np.linalg.inv
assert np.allclose(inv(two @ B), inv(B) @ inv(two))
assert not np.allclose(inv(two @ B), inv(two) @ inv(B))
assert np.allclose(inv(two.T), inv(two).T)

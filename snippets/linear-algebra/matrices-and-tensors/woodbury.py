"""Woodbury: a diagonal plus a low rank, solved without an n x n matrix."""

import numpy as np


# --8<-- [start:show]
def woodbury(d, U, V, b):
    """Solve (diag(d) + U V^T) x = b for U and V of shape (n, k)."""
    DU, Db = U / d[:, None], b / d
    small = np.eye(U.shape[1]) + V.T @ DU  # k x k
    return Db - DU @ np.linalg.solve(small, V.T @ Db)


rng = np.random.default_rng(0)
n, k = 400, 5
U = rng.normal(size=(n, k))
for floor in (1.0, 1e-10):
    d = floor * rng.uniform(1, 2, size=n)
    A = np.diag(d) + U @ U.T
    b = A @ rng.normal(size=n)
    print(f"diagonal near {floor:.0e}:", end=" ")
    for name, x in (
        ("solve", np.linalg.solve(A, b)),
        ("Woodbury", woodbury(d, U, U, b)),
    ):
        good = np.linalg.norm(A @ x - b) < 1e-10 * np.linalg.norm(b)
        print(f"{name} {'good' if good else 'bad'}", end="  ")
    print()
# --8<-- [end:show]

assert not good  # the last of the four
for n, k in ((7, 1), (30, 4)):
    d = rng.uniform(1, 3, size=n) * rng.choice([-1, 1], size=n)
    U, V = rng.normal(size=(2, n, k))
    b = rng.normal(size=n)
    A = np.diag(d) + U @ V.T
    assert np.allclose(woodbury(d, U, V, b), np.linalg.solve(A, b))
    small = np.eye(k) + V.T @ (U / d[:, None])  # the determinant lemma
    det = np.prod(d) * np.linalg.det(small)
    assert np.isclose(np.linalg.det(A), det)
for seed in range(5):  # a tiny diagonal: the residual tells them apart
    rng = np.random.default_rng(seed)
    d, U = 1e-10 * rng.uniform(1, 2, size=400), rng.normal(size=(400, 5))
    A = np.diag(d) + U @ U.T
    b = A @ rng.normal(size=400)
    size = 1e-10 * np.linalg.norm(b)
    assert np.linalg.norm(A @ np.linalg.solve(A, b) - b) < size
    assert np.linalg.norm(A @ woodbury(d, U, U, b) - b) > size
    x = woodbury(1e10 * d, U, U, b)
    assert np.linalg.norm(1e10 * d * x + U @ (U.T @ x) - b) < size
n = 100_000  # an n x n matrix would take 80 gigabytes
d, b = rng.uniform(1, 2, size=(2, n))
U, V = rng.normal(size=(2, n, 3)) / np.sqrt(n)
x = woodbury(d, U, V, b)
assert np.allclose(d * x + U @ (V.T @ x), b)
x = woodbury(
    np.array([2.0, 4.0]),
    np.array([[1.0], [2.0]]),
    np.array([[3.0], [1.0]]),
    np.array([1.0, 3.0]),
)  # by hand: the rows (5, 1) and (6, 6)
assert np.allclose(x, [1 / 8, 3 / 8])

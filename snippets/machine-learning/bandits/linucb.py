"""LinUCB: a ridge regression an arm, and a bonus from its ellipsoid."""

import numpy as np


# --8<-- [start:show]
def linucb_index(x, A, b, alpha):
    """x (d,), A (K, d, d), b (K, d): the index of every arm, (K,)."""
    theta = np.linalg.solve(A, b[:, :, None])[:, :, 0]
    u = np.linalg.solve(A, np.tile(x, (len(A), 1))[:, :, None])[:, :, 0]
    return theta @ x + alpha * np.sqrt(u @ x)


A = np.array([[[4.0, 0], [0, 1]], [[2, 0], [0, 2]]])
b = np.array([[2.0, 0], [1, 0]])
for name, x in (("sport", [1.0, 0]), ("politics", [0.0, 1])):
    x = np.array(x)
    index = linucb_index(x, A, b, 1.0)
    a = np.argmax(index)
    print(f"{name:8} reader: indices {index.round(2)}, article {a + 1}")
A[a] += np.outer(x, x)  # the last one saw article 1 and clicked
b[a] += 1.0 * x
print(linucb_index(x, A, b, 1.0).round(2))
# --8<-- [end:show]
before = A.copy(), b.copy()
before[0][a] -= np.outer(x, x)
before[1][a] -= x
# Three sport readers with two clicks; a click by sport, none by politics.
for k, (xs, r) in enumerate(
    (
        ([[1, 0]] * 3, [1, 0, 1]),
        ([[1, 0], [0, 1]], [1, 0]),
    )
):
    X = np.array(xs, dtype=float)
    assert np.allclose(np.eye(2) + X.T @ X, before[0][k])
    assert np.allclose(X.T @ r, before[1][k])
assert np.allclose(A[0], [[4, 0], [0, 2]]) and np.allclose(b[0], [2, 1])
assert np.isclose(linucb_index(x, A, b, 1.0)[0], 0.5 + np.sqrt(0.5))

# The index is the largest value of x @ theta over the ellipsoid.
rng = np.random.default_rng(0)
for _ in range(20):
    X, r, x = rng.normal(size=(7, 3)), rng.normal(size=7), rng.normal(size=3)
    M, v = 0.7 * np.eye(3) + X.T @ X, X.T @ r
    index = linucb_index(x, np.array([M, 2 * M]), np.array([v, v]), 1.3)
    root = np.linalg.inv(np.linalg.cholesky(M)).T  # root @ root.T = inv(M)
    sphere = rng.normal(size=(20_000, 3))
    sphere /= np.linalg.norm(sphere, axis=1, keepdims=True)
    theta = np.linalg.lstsq(
        np.vstack([X, np.sqrt(0.7) * np.eye(3)]),
        np.append(r, np.zeros(3)),
        rcond=None,
    )[0]
    best = np.max((theta + 1.3 * sphere @ root.T) @ x)
    assert best <= index[0] + 1e-12 and index[0] - best < 0.01
    assert np.isclose(
        index[1], theta @ x / 2 + (index[0] - theta @ x) / np.sqrt(2)
    )
# The card: A = [[3, 1], [1, 2]], b = (4, 3), x = (1, 2), alpha 1; and the
# arm without data.
M = np.array([[[3.0, 1], [1, 2]], np.eye(2)])
v = np.array([[4.0, 3], [0, 0]])
x = np.array([1.0, 2])
assert np.allclose(linucb_index(x, M, v, 0), [3, 0])
assert np.allclose(linucb_index(x, M, v, 1), [3 + np.sqrt(2), np.sqrt(5)])
assert np.argmax(linucb_index(x, M, v, 4)) == 1

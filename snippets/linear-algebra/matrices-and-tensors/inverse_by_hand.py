"""The 2x2 inverse, products of inverses, and one-sided inverses."""

import numpy as np

A = np.array([[3.0, 1.0], [4.0, 2.0]])
(a, b), (c, d) = A
inverse = np.array([[d, -b], [-c, a]]) / (a * d - b * c)
print("inverse", inverse.tolist())
assert np.allclose(A @ inverse, np.eye(2))
assert np.allclose(inverse, np.linalg.inv(A))

B = np.array([[1.0, 2.0], [0.0, 1.0]])
inv = np.linalg.inv
assert np.allclose(inv(A @ B), inv(B) @ inv(A))
assert not np.allclose(inv(A @ B), inv(A) @ inv(B))
assert np.allclose(inv(A.T), inv(A).T)

tall = np.array([[1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])  # rank 2
left = np.linalg.solve(tall.T @ tall, tall.T)
other = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
print("3 x left inverse", (np.round(3 * left, 6) + 0.0).tolist())
for L in (left, other):  # two different left inverses
    assert np.allclose(L @ tall, np.eye(2))
    assert np.linalg.matrix_rank(tall @ L, rtol=1e-9) == 2  # not I_3
assert np.allclose(left, np.linalg.pinv(tall, rcond=1e-12))
assert np.linalg.norm(left) < np.linalg.norm(other)

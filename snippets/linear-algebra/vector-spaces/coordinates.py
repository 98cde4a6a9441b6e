"""Coordinates in a skew basis, and from one basis to another."""

import numpy as np

# --8<-- [start:show]
B = np.array([[2.0, -1.0], [1.0, 1.0]])  # basis vectors are the columns
x = np.array([1.0, 5.0])
c = np.linalg.solve(B, x)  # x = c_1 b_1 + c_2 b_2
print("coordinates in basis B:", np.round(c, 6))
print("dot products with b_1, b_2:", B.T @ x)

F = np.array([[1.0, 1.0], [0.0, 1.0]])  # a second basis
c_F = np.linalg.solve(F, B @ c)
print("coordinates in basis F:", np.round(c_F, 6))
# --8<-- [end:show]

assert np.allclose(c, [2, 3])  # by hand in the text
assert np.allclose(c[0] * B[:, 0] + c[1] * B[:, 1], x)
assert np.allclose(c_F[0] * F[:, 0] + c_F[1] * F[:, 1], x)
assert not np.allclose(c_F, x)  # the second basis is skew too
assert np.allclose(B.T @ x, [2 * 1 + 1 * 5, -1 * 1 + 1 * 5])  # not c
rng = np.random.default_rng(0)
for n in (2, 5):  # generic: solve undoes the combination, B.T does not
    B, c = rng.normal(size=(n, n)), rng.normal(size=n)
    x = sum(c[i] * B[:, i] for i in range(n))
    assert np.allclose(np.linalg.solve(B, x), c)
    assert not np.allclose(B.T @ x, c)
    Q = np.linalg.qr(B)[0]  # orthonormal: coordinates are dot products
    assert np.allclose(np.linalg.solve(Q, x), Q.T @ x)

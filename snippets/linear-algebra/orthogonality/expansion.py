"""Coefficients in an orthonormal basis are inner products: Parseval, Bessel."""

import numpy as np

# --8<-- [start:show]
Q = np.array([[1, 2, -2], [2, -2, -1], [2, 1, 2]]) / 3  # columns q1, q2, q3
x = np.array([3.0, 6.0, 0.0])

c = Q.T @ x  # three inner products, no system to solve
print("coefficients ", np.round(c, 6))
print("rebuilt      ", np.round(Q @ c, 6) + 0.0)  # no -0
print(f"Parseval: |x|^2 = {x @ x:.0f}, sum of c_i^2 = {c @ c:.0f}")

p = Q[:, :2] @ c[:2]  # keep q1 and q2 only
print(f"kept {c[:2] @ c[:2]:.0f}, error {np.sum((x - p) ** 2):.0f}")
# --8<-- [end:show]

assert np.allclose(Q.T @ Q, np.eye(3)) and not np.allclose(Q, Q.T)
assert np.allclose(c, np.linalg.solve(Q, x))
assert np.allclose(Q @ [5, -2, -4], x) and np.allclose(Q @ c, x)
assert np.isclose(c @ c, x @ x)
assert np.isclose(np.sum((x - p) ** 2), c[2] ** 2)
assert np.allclose((x - p) @ Q[:, :2], 0)

turn = np.array([[0.6, -0.8], [0.8, 0.6]])  # the text's basis of the plane
assert np.allclose(turn.T @ [2, 1], [2, -1])
skew = np.array([[1.0, 1.0], [0.0, 1.0]])
assert np.allclose(np.linalg.solve(skew, [2, 1]), [1, 1])
assert np.allclose(skew.T @ [2, 1], [2, 3])


def coordinates(V, x):  # orthogonal columns of any length
    return V.T @ x / np.sum(V**2, axis=0)


V = np.array([[1.0, 2.0], [2.0, -1.0]])  # the card
assert np.allclose(coordinates(V, [4, 3]), [2, 1])
assert np.allclose(coordinates(Q * [1, 2, 5], x), c / [1, 2, 5])

a, b = np.array([1.0, 1, 0, 0]), np.array([0.0, 0, 1, 1])  # not centred
assert a @ b == 0 and np.isclose(np.corrcoef(a, b)[0, 1], -1)
a, b = a - 0.5, np.array([3.0, 1, 2, 2])  # one of them is centred
assert a @ b == 0 and np.isclose(np.corrcoef(a, b)[0, 1], 0)

signal = np.array([1.0, -2.0, 0.5, 4.0, 3.0])  # Parseval in a complex basis
for norm, factor in (("ortho", 1), ("backward", 5)):
    z = np.fft.fft(signal, norm=norm)
    assert np.isclose(np.sum(np.abs(z) ** 2), factor * (signal @ signal))

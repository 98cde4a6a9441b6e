"""Matrices that commute, and matrices that do not."""

import numpy as np


def commute(A, B):
    return bool(np.allclose(A @ B, B @ A))


def turn(angle):
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, -s], [s, c]])


E = np.array([[0.0, 1.0], [0.0, 0.0]])  # shear part
F = E.T
rng = np.random.default_rng(0)
M = rng.normal(size=(4, 4))
Q, _ = np.linalg.qr(M)
G, H = Q * [1, 2, 3, 4] @ Q.T, Q * [5, 5, -1, 0] @ Q.T

print("E and its transpose        ", commute(E, F))
print("rotations of the plane     ", commute(turn(0.3), turn(1.1)))
x = np.array([[1, 0, 0], [0, 0, -1], [0, 1, 0]])  # quarter turns about x ...
z = np.array([[0, -1, 0], [1, 0, 0], [0, 0, 1]])  # ... and about z
print("rotations of space         ", commute(x, z))
print("M and a polynomial in M    ", commute(M, M @ M - 3 * M + np.eye(4)))
print("same orthonormal eigenbasis", commute(G, H))
print("M and its transpose        ", commute(M, M.T))
print("EF =", (E @ F).tolist(), " FE =", (F @ E).tolist())

assert np.allclose(turn(0.3) @ turn(1.1), turn(1.4))
S, T = M + M.T, np.diag([1.0, 2.0, 3.0, 4.0])  # symmetric, no common basis
assert not commute(S, T) and not np.allclose(S @ T, (S @ T).T)
assert np.allclose(G @ H, (G @ H).T)  # commuting: the product is symmetric
square = (E + F) @ (E + F)
assert not np.allclose(square, E @ E + 2 * E @ F + F @ F)

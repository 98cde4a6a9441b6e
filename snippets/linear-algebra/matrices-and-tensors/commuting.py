"""Matrices that commute, and matrices that do not."""

import numpy as np


# --8<-- [start:show]
def commute(A, B):
    return bool(np.allclose(A @ B, B @ A))


def turn(angle):
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, -s], [s, c]])


shear = np.array([[1.0, 1.0], [0.0, 1.0]])
x = np.array([[1, 0, 0], [0, 0, -1], [0, 1, 0]])  # quarter turn about x
z = np.array([[0, -1, 0], [1, 0, 0], [0, 0, 1]])  # quarter turn about z
P = np.array([[2.0, 1.0, 0.0], [0.0, 1.0, 1.0], [1.0, 0.0, 1.0]])
A = P @ np.diag([1, 2, 3]) @ np.linalg.inv(P)
B = P @ np.diag([5, 5, -1]) @ np.linalg.inv(P)
print("turn and shear            ", commute(turn(0.3), shear))
print("rotations of the plane    ", commute(turn(0.3), turn(1.1)))
print("rotations of space        ", commute(x, z))
print("same basis of eigenvectors", commute(A, B))
print("a matrix and its transpose", commute(A, A.T))
# --8<-- [end:show]

assert not commute(turn(0.3), shear) and commute(turn(0.3), turn(1.1))
assert np.allclose(turn(0.3) @ turn(1.1), turn(1.4))
assert not commute(x, z) and commute(A, B) and not commute(A, A.T)
assert commute(A, A @ A - 3 * A + np.eye(3))  # a polynomial in A
_, vectors = np.linalg.eig(A)  # distinct eigenvalues: also those of B
shown = np.linalg.solve(vectors, B @ vectors)
assert np.allclose(shown, np.diag(np.diag(shown)))
assert not np.allclose(P.T @ P, np.diag(np.diag(P.T @ P)))
S, D = P + P.T, np.diag([1.0, 2.0, 3.0])  # symmetric, no common basis
assert not commute(S, D) and not np.allclose(S @ D, (S @ D).T)
R = S @ S - 2 * S  # symmetric, commutes with S
assert commute(S, R) and np.allclose(S @ R, (S @ R).T)
first, second = np.diag([1.0, 1.0], 1), np.diag([1.0, 2.0], 1)
for N in (first, second):  # the eigenvectors: e_1 alone, for the value 0
    assert not np.linalg.matrix_power(N, 3).any()
    assert np.linalg.matrix_rank(N) == 2 and not N[:, 0].any()
assert not commute(first, second)

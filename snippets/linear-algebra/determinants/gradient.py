"""Jacobi's formula and the gradient of log det, by central differences."""

import numpy as np


def adjugate(A):
    n, C = len(A), np.empty_like(A)
    for i in range(n):
        for j in range(n):
            minor = np.delete(np.delete(A, i, axis=0), j, axis=1)
            C[i, j] = (-1) ** (i + j) * np.linalg.det(minor)
    return C.T  # transpose of the cofactors


def differences(f, A, h=1e-6):
    G = np.zeros_like(A)
    for i in range(len(A)):
        for j in range(len(A)):
            E = np.zeros_like(A)
            E[i, j] = h
            G[i, j] = (f(A + E) - f(A - E)) / (2 * h)
    return G


A = np.array([[1.0, 3.0], [4.0, 2.0]])  # not symmetric, det -10
G = differences(lambda M: np.linalg.slogdet(M)[1], A)
print("log|det|: differences", np.round(G, 4).tolist())
print("          A^-T       ", np.round(np.linalg.inv(A).T, 4).tolist())
assert np.allclose(G, np.linalg.inv(A).T, atol=1e-8)

B = np.array([[0.0, 2.0, 1.0], [1.0, 3.0, 2.0], [2.0, 4.0, 5.0]])
print("adjugate of the 3 by 3:", (np.round(adjugate(B)) + 0.0).tolist())
assert np.allclose(B @ adjugate(B), np.linalg.det(B) * np.eye(3))

S = np.array([[1.0, 2.0], [3.0, 6.0]])  # singular: log det has no gradient
G = differences(np.linalg.det, S)
print("det at a singular matrix:", (np.round(G, 4) + 0.0).tolist())
assert np.allclose(G, adjugate(S).T, atol=1e-8)

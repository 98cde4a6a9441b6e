"""Eigenvalues of a 2 by 2 matrix from its trace and its determinant."""

import numpy as np


# --8<-- [start:show]
def eigenvalues(A):
    """Both eigenvalues of A (2, 2), a complex pair included."""
    half = (A[0, 0] + A[1, 1]) / 2
    det = A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0]
    root = np.emath.sqrt(half**2 - det)  # complex below zero
    return np.array([half + root, half - root])


A = np.array([[4.0, 1.0], [2.0, 3.0]])
V = np.array([[1.0, 1.0], [1.0, -2.0]])  # eigenvectors in the columns
lam = eigenvalues(A)
print("A: eigenvalues", lam)
print("A V      =", (A @ V).tolist())
print("V Lambda =", (V @ np.diag(lam)).tolist())
print(
    "V Lambda V^-1 =", np.round(V @ np.diag(lam) @ np.linalg.inv(V), 9).tolist()
)

B = np.array([[0.0, -2.0], [1.0, 2.0]])
print("B: eigenvalues", eigenvalues(B))
print("B^8 =", np.linalg.matrix_power(B, 8).tolist())
# --8<-- [end:show]

assert np.allclose(A @ V, V * lam)
assert np.allclose(V @ np.diag(lam) @ np.linalg.inv(V), A)
assert np.allclose(A @ A - 7 * A + 10 * np.eye(2), 0)  # Cayley-Hamilton
assert np.allclose(np.linalg.inv(A), (7 * np.eye(2) - A) / 10)
rng = np.random.default_rng(0)
for M in rng.normal(size=(50, 2, 2)):
    mine, library = eigenvalues(M).astype(complex), np.linalg.eigvals(M)
    assert np.allclose(np.sort(mine), np.sort(library.astype(complex)))
    assert np.isclose(mine.sum(), np.trace(M))
    assert np.isclose(mine.prod(), np.linalg.det(M))

v = np.array([-1 + 1j, 1])  # B turns and stretches the plane of p and q
assert np.allclose(B @ v, (1 + 1j) * v)
basis = np.column_stack([v.imag, v.real])
c, s = np.cos(np.pi / 4), np.sin(np.pi / 4)
turn = np.sqrt(2) * np.array([[c, -s], [s, c]])  # 45 degrees
assert np.allclose(np.linalg.inv(basis) @ B @ basis, turn)

C = np.array([[1.0, 2.0], [5.0, 4.0]])  # the card
assert np.allclose(eigenvalues(C), [6, -1])
assert np.allclose(C @ [2, 5], [12, 30]) and np.allclose(C @ [1, -1], [-1, 1])
assert np.allclose(eigenvalues(np.array([[1, -4], [1, 1]])), [1 + 2j, 1 - 2j])
D = np.array([[5.0, 1.0], [-1.0, 3.0]])
assert np.allclose(eigenvalues(D), 4)
assert np.linalg.matrix_rank(D - 4 * np.eye(2)) == 1

S = np.array([[4.0, 1.0], [0.0, 2.5]])  # A after one elimination step
assert np.allclose(S, [A[0], A[1] - A[0] / 2])
assert np.allclose(eigenvalues(S), [4, 2.5])
N = np.array([[0.0, 1.0], [0.0, 0.0]])  # eigenvalues of sums and products
assert np.allclose(eigenvalues(N), 0)
assert np.allclose(eigenvalues(N + N.T), [1, -1])
assert np.allclose(eigenvalues(N @ N.T), [1, 0])
F = np.array([[1.0, 4.0], [0.0, 1.0]])  # positive eigenvalues, indefinite
assert np.allclose(eigenvalues(F), 1)
assert np.isclose(np.array([1, -1]) @ F @ [1, -1], -2)

"""Powers, exponential and square root from eigenvectors; Fibonacci."""

import numpy as np
from scipy.linalg import expm, sqrtm

A = np.array([[4.0, 1.0], [2.0, 3.0]])
lam = np.array([5.0, 2.0])
V = np.array([[1.0, 1.0], [1.0, -2.0]])
W = np.linalg.inv(V)  # its rows are left eigenvectors
assert np.allclose(W @ A, lam[:, None] * W)
P = [np.outer(V[:, i], W[i]) for i in range(2)]  # spectral projectors
print("3 P_1 =", np.round(3 * P[0], 9).tolist(), end="   ")
print("3 P_2 =", np.round(3 * P[1], 9).tolist())
assert np.allclose(P[0] + P[1], np.eye(2)) and np.allclose(P[0] @ P[1], 0)


def function(f):
    return f(lam[0]) * P[0] + f(lam[1]) * P[1]


print("A^3 =", np.round(function(lambda x: x**3)).astype(int).tolist())
print("sqrt(A) =", np.round(function(np.sqrt), 4).tolist())
assert np.allclose(function(lambda x: x**3), A @ A @ A)
assert np.allclose(function(np.exp), expm(A))
assert np.allclose(function(np.sqrt), sqrtm(A))
assert not np.allclose(function(np.sqrt), np.sqrt(A))  # not entry by entry

dA = 1e-6 * np.array([[0.3, -0.2], [0.5, 0.1]])  # d lam_i = w_i dA v_i
shift = np.sort(np.linalg.eigvals(A + dA))[::-1] - lam
assert np.allclose(shift, [W[i] @ dA @ V[:, i] for i in range(2)], atol=1e-11)

F = np.array([[1.0, 1.0], [1.0, 0.0]])
phi, psi = (1 + np.sqrt(5)) / 2, (1 - np.sqrt(5)) / 2
binet = [(phi**t - psi**t) / np.sqrt(5) for t in (10, 30)]
print("Fibonacci 10 and 30:", [round(b) for b in binet])
assert np.allclose(np.linalg.eigvalsh(F), [psi, phi])
for t, b in zip((10, 30), binet, strict=True):
    assert round(b) == round(np.linalg.matrix_power(F, t)[0, 1])

"""Powers and roots of a matrix from its eigenvectors."""

import numpy as np
from scipy.linalg import expm, sqrtm

# --8<-- [start:show]
A = np.array([[4.0, 1.0], [2.0, 3.0]])
lam = np.array([5.0, 2.0])
V = np.array([[1.0, 1.0], [1.0, -2.0]])


def function(f):
    return V @ np.diag(f(lam)) @ np.linalg.inv(V)


print("A^3 =", np.round(function(lambda x: x**3), 6).tolist())
root = function(np.sqrt)  # not the roots of the entries
print("root =", np.round(root, 4).tolist())
print("root root =", np.round(root @ root, 6).tolist())
print("entry by entry it would be", np.round(np.sqrt(A), 4).tolist())
# --8<-- [end:show]

assert np.allclose(function(lambda x: x**3), A @ A @ A)
assert np.allclose(root, sqrtm(A)) and np.allclose(function(np.exp), expm(A))
assert not np.allclose(root, np.sqrt(A))
F = np.array([[1, 1], [1, 0]])  # Fibonacci, on a card
phi, psi = (1 + np.sqrt(5)) / 2, (1 - np.sqrt(5)) / 2
assert np.allclose(np.linalg.eigvalsh(F), [psi, phi])
for t in range(1, 40):
    number = np.linalg.matrix_power(F, t)[0, 1]
    assert round((phi**t - psi**t) / np.sqrt(5)) == number

W = np.linalg.inv(V)  # rows: left eigenvectors
assert np.allclose(W @ A, lam[:, None] * W)
assert np.allclose(W[0] / W[0, 1], [2, 1]) and np.allclose(
    W[1] / W[1, 0], [1, -1]
)
closed = (
    5**4 * np.array([[2, 1], [2, 1]]) + 2**4 * np.array([[1, -1], [-2, 2]])
) / 3
assert np.allclose(np.linalg.matrix_power(A, 4), closed)
dA = 1e-6 * np.array([[0.3, -0.2], [0.5, 0.1]])  # d lam_i = w_i dA v_i
shift = np.sort(np.linalg.eigvals(A + dA))[::-1] - lam
assert np.allclose(shift, [W[i] @ dA @ V[:, i] for i in range(2)], atol=1e-11)

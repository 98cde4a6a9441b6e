"""Cholesky as a test of definiteness, and what it does not see."""

import numpy as np
from scipy.linalg import ldl


def is_positive_definite(A):
    if not np.allclose(A, A.T):
        return False  # Cholesky reads one triangle only
    try:
        np.linalg.cholesky(A)
    except np.linalg.LinAlgError:
        return False
    return True


for name, A in (
    ("definite", [[2.0, 1.0], [1.0, 2.0]]),
    ("semidefinite", [[1.0, 1.0], [1.0, 1.0]]),
    ("indefinite", [[1.0, 2.0], [2.0, 1.0]]),
):
    smallest = round(np.linalg.eigvalsh(A)[0], 6) + 0.0
    ok = is_positive_definite(np.array(A))
    print(f"{name:13} smallest eigenvalue {smallest:4.1f}  passes: {ok}")
    assert ok == (smallest > 0)

N = np.array([[1.0, 100.0], [0.0, 1.0]])
print("library on the non-symmetric N:", np.linalg.cholesky(N).tolist())
x = np.array([1.0, -1.0])
print("but x^T N x =", x @ N @ x)

for t in (0.0, 0.5, 1.2):  # many factors of a semidefinite matrix
    L = np.array([[0.0, 0.0], [np.cos(t), np.sin(t)]])
    assert np.allclose(L @ L.T, np.diag([0.0, 1.0]))

S = np.array([[2.0, 4.0, 2.0], [4.0, 5.0, 1.0], [2.0, 1.0, 3.0]])
unit = np.array([[1.0, 0.0, 0.0], [2.0, 1.0, 0.0], [1.0, 1.0, 1.0]])
D = np.array([2.0, -3.0, 4.0])
assert np.allclose(unit * D @ unit.T, S)
print("signs in D:", np.sign(D), " of eigenvalues:", end=" ")
print(np.sign(np.linalg.eigvalsh(S)))
assert sorted(np.sign(D)) == sorted(np.sign(np.linalg.eigvalsh(S)))
assert abs(ldl(np.array([[0.0, 1.0], [1.0, 0.0]]))[1][0, 1]) == 1  # 2x2 block

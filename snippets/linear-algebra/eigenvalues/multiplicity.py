"""How often an eigenvalue is a root, and how many eigenvectors it has."""

import numpy as np
from scipy.linalg import block_diag, expm


# --8<-- [start:show]
def geometric_multiplicity(A, lam, tol):
    """Dimension of the eigenspace of A (n, n) for the eigenvalue lam."""
    return len(A) - np.linalg.matrix_rank(A - lam * np.eye(len(A)), tol=tol)


J = np.array([[2.0, 1.0], [0.0, 2.0]])
A = np.array([[3.0, 1.0], [-1.0, 1.0]])
# block_diag puts J and the 1 by 1 block (2) on the diagonal, 3 by 3
cases = {"2I": 2 * np.eye(2), "A": A, "J and 2": block_diag(J, 2.0)}
for name, M in cases.items():
    geometric = geometric_multiplicity(M, 2, 1e-9)
    print(f"{name:8} algebraic {len(M)}  geometric {geometric}")

block = 2 * np.eye(10) + np.eye(10, k=1)  # one large Jordan block
block[-1, 0] = 1e-10
moved = np.abs(np.linalg.eigvals(block) - 2).max()
print(f"a corner entry of 1e-10 moves the eigenvalues by {moved:.2f}")
# --8<-- [end:show]

assert geometric == 2  # of J and 2
for M in cases.values():
    assert np.allclose(np.poly(M), np.poly(2 * np.eye(len(M))))
assert [geometric_multiplicity(M, 2, 1e-9) for M in cases.values()] == [2, 1, 2]
assert geometric_multiplicity(block_diag(J, J, 5.0), 2, 1e-9) == 2
assert geometric_multiplicity(block_diag(J, J, 5.0), 5, 1e-9) == 1
assert np.isclose(moved, (1e-10) ** (1 / 10), rtol=1e-3)
N, t = A - 2 * np.eye(2), 10
assert np.allclose(N @ N, 0) and np.allclose(N @ [1, -1], 0)
closed = 2.0**t * np.eye(2) + t * 2.0 ** (t - 1) * N
assert np.allclose(np.linalg.matrix_power(A, t), closed)
basis = np.array([[1.0, 1.0], [-1.0, 0.0]])  # the Jordan form of A
assert np.allclose(np.linalg.inv(basis) @ A @ basis, J)
assert np.allclose(expm(J), np.exp(2) * np.array([[1, 1], [0, 1]]))

"""The pseudoinverse gives the shortest least-squares solution."""

import numpy as np
import scipy.linalg


# --8<-- [start:show]
def pinv(A, rtol):
    """Pseudoinverse of A (m, n), as (n, m); drops sigma <= rtol * sigma_1."""
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    keep = s > rtol * s[0] if s.size else np.zeros(0, bool)
    return Vt[keep].T / s[keep] @ U[:, keep].T


A = np.array([[1.0, 2.0], [2.0, 4.0], [0.0, 0.0]])  # rank 1
b = np.array([3.0, 1.0, 7.0])
x = pinv(A, 1e-12) @ b
for t in (0.0, 0.2, -0.4):
    z = x + t * np.array([2.0, -1.0])  # the kernel of A
    print(f"x = {np.round(z, 2)}", end="   ")
    print(f"residual^2 {np.sum((A @ z - b) ** 2):.1f}   norm^2 {z @ z:.1f}")
    assert np.isclose(np.sum((A @ z - b) ** 2), 4 + 1 + 49)  # by hand
    assert np.isclose(z @ z, x @ x + 5 * t**2)  # orthogonal to the kernel

noisy = A + 1e-9 * np.array([[0.0, 1.0], [0.0, 0.0], [0.0, 0.0]])
for rtol in (1e-15, 1e-6):
    entry = np.abs(pinv(noisy, rtol)).max()
    print(f"rtol {rtol:.0e}: largest entry of the pseudoinverse {entry:.1e}")
# --8<-- [end:show]

assert np.allclose(x, [0.2, 0.4]) and np.allclose(pinv(A, 1e-12), A.T / 25)
rng = np.random.default_rng(0)
for m, n, rank in ((5, 3, 2), (3, 5, 2), (4, 4, 4), (3, 2, 0)):
    M = rng.normal(size=(m, rank)) @ rng.normal(size=(rank, n))
    G = pinv(M, 1e-12)
    assert G.shape == (n, m)
    assert np.allclose(G, scipy.linalg.pinv(M))
    for product, wanted in ((M @ G @ M, M), (G @ M @ G, G)):
        assert np.allclose(product, wanted)
    assert np.allclose((M @ G).T, M @ G) and np.allclose((G @ M).T, G @ M)
    lam = 1e-9  # the ridge limit
    ridge = np.linalg.solve(M.T @ M + lam * np.eye(n), M.T)
    assert np.allclose(ridge, G, atol=1e-5)
assert pinv(np.zeros((0, 2)), 0.1).shape == (2, 0)
small = np.diag([1e-9, 1e-11])  # the tolerance is relative
assert np.allclose(np.diag(pinv(small, 1e-6)) * [1e-9, 1e-11], 1)
assert np.allclose(np.diag(pinv(small, 0.1)) * 1e-9, [1, 0])
s = np.linalg.svd(noisy, compute_uv=False)
assert np.isclose(s[1], 4e-10, rtol=1e-3) and np.isclose(
    1 / s[1], 2.5e9, rtol=1e-3
)
row, col = np.array([[1.0, 0.0]]), np.array([[1.0], [1.0]])
assert np.isclose(pinv(row @ col, 1e-12).item(), 1)
assert np.isclose((pinv(col, 1e-12) @ pinv(row, 1e-12)).item(), 0.5)
y = pinv(np.array([[1.0, 2.0, 2.0]]), 1e-12) @ [9.0]  # the card
assert np.allclose(y, [1, 2, 2])

"""The determinant respects products, not sums."""

import numpy as np

# --8<-- [start:show]
det, inv = np.linalg.det, np.linalg.inv
A = np.array([[3.0, 1.0], [2.0, 2.0]])
B = np.array([[1.0, 4.0], [3.0, 5.0]])
print(f"det A {det(A):.0f}   det B {det(B):.0f}")
print(f"det AB {det(A @ B):.0f}   det A^-1 B {det(inv(A) @ B):.2f}")
print(f"det(A + B) {det(A + B):.0f}   det(2A) {det(2 * A):.0f}")
# --8<-- [end:show]

rng = np.random.default_rng(0)
for n in (2, 3, 5):
    M, N = rng.normal(size=(2, n, n))
    assert np.isclose(det(M @ N), det(M) * det(N))
    assert np.isclose(det(M.T), det(M))
    assert np.isclose(det(-3 * M), (-3) ** n * det(M))
    assert np.isclose(det(inv(M)), 1 / det(M))
    assert np.isclose(det(M), np.prod(np.linalg.eigvals(M)).real)
    s = np.linalg.svd(M, compute_uv=False)
    assert np.isclose(abs(det(M)), np.prod(s))
    c = M.copy()  # multilinear in one column, the others fixed
    c[:, 0] = 2 * M[:, 0] + N[:, 0]
    other = np.column_stack([N[:, :1], M[:, 1:]])
    assert np.isclose(det(c), 2 * det(M) + det(other))
    c[:, 0] = M[:, 0] + 3 * M[:, 1]
    assert np.isclose(det(c), det(M))
    c = M[:, [1, 0, *range(2, n)]]
    assert np.isclose(det(c), -det(M))
assert np.isclose(det(A + B), 3) and np.isclose(det(A) + det(B), -3)
assert np.isclose(det(A @ B), det(A) * det(B))
assert np.isclose(det(inv(A) @ B), det(B) / det(A))
assert np.isclose(det(2 * A), 4 * det(A))

M, N = rng.normal(size=(2, 3, 3))  # the card: det 2 and det -5
M[0] *= 2 / det(M)
N[0] *= -5 / det(N)
assert np.isclose(det(-2 * M), -16)
assert np.isclose(det(M.T @ N), -10)
assert np.isclose(det(inv(M) @ N @ N), 12.5)
changed = M[[1, 0, 2]]  # swap two rows, then add 7 times row 1 to row 3
changed[2] += 7 * changed[0]
assert np.isclose(det(changed), -2)
K = np.array([[0.0, 1.0, -2.0], [-1.0, 0.0, 3.0], [2.0, -3.0, 0.0]])
assert abs(det(K)) < 1e-12

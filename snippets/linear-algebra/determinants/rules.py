"""Product, transpose, scale, blocks and rank-one updates, in numbers."""

import numpy as np

det, inv = np.linalg.det, np.linalg.inv
A = np.array([[3.0, 1.0], [1.0, 2.0]])
B = np.array([[0.0, 2.0], [1.0, 4.0]])
print(f"det A {det(A):.1f}  det B {det(B):.1f}  det AB {det(A @ B):.1f}")
print(f"det(A + B) {det(A + B):.1f}  det(2A) {det(2 * A):.1f}")
assert np.isclose(det(A @ B), det(A) * det(B))
assert np.isclose(det(A.T), det(A))
assert np.isclose(det(inv(A)), 1 / det(A))

rng = np.random.default_rng(0)
P, Q, R, S = (rng.normal(size=(3, 3)) for _ in range(4))
M = np.block([[P, Q], [R, S]])
schur = S - R @ inv(P) @ Q
assert np.isclose(det(M), det(P) * det(schur))
T = np.block([[P, Q], [np.zeros((3, 3)), S]])
assert np.isclose(det(T), det(P) * det(S))
naive = det(P) * det(S) - det(Q) * det(R)
print(f"blocks {det(M):.3f}  by Schur {det(P) * det(schur):.3f}", end="  ")
print(f"det P det S - det Q det R {naive:.3f}")

D, one = np.diag([1.0, 2.0, 4.0]), np.ones(3)
update = det(D) * (1 + one @ inv(D) @ one)
print(f"det(D + 1 1^T) {det(D + np.outer(one, one)):.1f}  lemma {update:.1f}")
assert np.isclose(update, det(D + np.outer(one, one)))

U, V = rng.normal(size=(2, 40, 2))  # rank 2 in 40 dimensions
small, large = det(np.eye(2) + V.T @ U), det(np.eye(40) + U @ V.T)
print(f"2 by 2: {small:.4f}  40 by 40: {large:.4f}")
assert np.isclose(small, large)

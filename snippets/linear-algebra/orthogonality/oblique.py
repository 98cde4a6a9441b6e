"""Oblique projections are idempotent too, but they are not nearest points."""

import numpy as np

# --8<-- [start:show]
a, b = np.array([2.0, 1.0]), np.array([1.0, 3.0])
w = np.array([1.0, 0.0])  # a vector is moved along (0, 1): w sees no change
projections = {
    "orthogonal": np.outer(a, a) / (a @ a),
    "oblique": np.outer(a, w) / (w @ a),
}
for name, P in projections.items():
    p = P @ b
    print(f"{name:10} P = {np.round(P, 4).tolist()}, P b = {p}", end=", ")
    print(f"distance {np.linalg.norm(b - p):.4f}")
# --8<-- [end:show]

orthogonal, oblique = projections.values()
for P in (orthogonal, oblique):
    assert np.allclose(P @ P, P) and np.allclose(P @ a, a)
    assert np.isclose(np.trace(P), 1)  # trace = rank for every projection
assert np.allclose(orthogonal, orthogonal.T)
assert not np.allclose(oblique, oblique.T)
assert np.allclose(oblique @ [0, 1], 0)  # along the vertical
assert np.allclose(orthogonal @ [-1, 2], 0)
assert np.allclose(p, [1, 0.5])  # straight down, in the last round
assert np.isclose(w @ p, w @ b)
assert np.isclose(np.linalg.norm(b - oblique @ b), 2.5)
assert np.isclose(np.linalg.norm(b - orthogonal @ b), np.sqrt(5))
assert np.isclose(np.linalg.norm(orthogonal, 2), 1)
cosine = a @ w / (np.linalg.norm(a) * np.linalg.norm(w))
assert np.isclose(np.linalg.norm(oblique, 2), 1 / cosine)
stretched = oblique @ [1, 0]  # (1, 0) gets longer
assert np.isclose(np.linalg.norm(stretched), np.sqrt(5) / 2)

rng = np.random.default_rng(0)
A, B = rng.normal(size=(5, 2)), rng.normal(size=(5, 2))
G = A @ np.linalg.solve(B.T @ A, B.T)  # onto im A, along the kernel of B^T
x = rng.normal(size=5)
assert np.allclose(G @ G, G) and np.allclose(G @ A, A)
assert np.allclose(B.T @ (x - G @ x), 0)
Q, _ = np.linalg.qr(A)
assert np.linalg.norm(x - G @ x) > np.linalg.norm(x - Q @ Q.T @ x)

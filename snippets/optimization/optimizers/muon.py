"""Muon's direction: the gradient matrix with its singular values levelled."""

import numpy as np


# --8<-- [start:show]
def levelled(G, steps=5, a=3.4445, b=-4.7750, c=2.0315):
    """Newton-Schulz with Muon's coefficients; G (m, n), not zero."""
    X = G / np.linalg.norm(G)  # Frobenius: singular values at most 1
    for _ in range(steps):
        S = X @ X.T
        X = a * X + (b * S + c * S @ S) @ X
    return X


rng = np.random.default_rng(0)
U, V = (np.linalg.qr(rng.normal(size=(k, 3)))[0] for k in (4, 6))
G = U @ np.diag([10.0, 1.0, 0.2]) @ V.T  # shape (4, 6), rank 3
for name, M in (
    ("gradient", G),
    ("sign (Lion)", np.sign(G)),
    ("Muon", levelled(G)),
):
    print(f"{name:12}", np.linalg.svd(M, compute_uv=False)[:3].round(2))
# --8<-- [end:show]

X = levelled(G)
values = np.diag(U.T @ X @ V)  # same singular vectors, up to rounding
assert np.allclose(U @ np.diag(values) @ V.T, X, atol=1e-10)
sizes = np.array([10.0, 1.0, 0.2])
sizes = sizes / np.sqrt(np.sum(sizes**2))
for _ in range(5):  # each singular value goes its own way, five rounds
    sizes = 3.4445 * sizes - 4.7750 * sizes**3 + 2.0315 * sizes**5
assert np.allclose(values, sizes) and np.allclose(values, 0.7, atol=0.05)
assert G.shape == (4, 6)
s = np.geomspace(0.01, 1, 20_001)  # any singular value over the norm
for _ in range(5):
    s = 3.4445 * s - 4.7750 * s**3 + 2.0315 * s**5
assert 0.68 < s.min() < 0.69 and 1.13 < s.max() < 1.14
# With the classical coefficients it converges to U V^T.
assert np.allclose(levelled(G, 40, 1.5, -0.5, 0.0), U @ V.T)
# The size of an entry: 1 / sqrt(max) at full rank, sqrt(r / (m n)) at rank r.
for m, n in ((3, 8), (8, 3), (5, 5)):
    P, _, Q = np.linalg.svd(rng.normal(size=(m, n)), full_matrices=False)
    assert np.isclose(np.sqrt(np.mean((P @ Q) ** 2)), max(m, n) ** -0.5)
assert np.isclose(np.sqrt(np.mean((U @ V.T) ** 2)), np.sqrt(3 / 24))
assert np.isclose(1 / np.sqrt(4_096), 1 / 64)
assert np.isclose(1 / np.sqrt(256), 1 / 16)
assert np.allclose(0.2 * np.sqrt([4_096, 256]), [12.8, 3.2])

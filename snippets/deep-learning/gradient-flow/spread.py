"""Singular values of the product of thirty Jacobians."""

import numpy as np


# --8<-- [start:show]
def end_to_end(kind, L=30, n=64, seed=0):
    """Jacobian from h^(0) to h^(L) at a random input."""
    rng = np.random.default_rng(seed)
    h, J = rng.normal(size=n), np.eye(n)
    for _ in range(L):
        W = rng.normal(size=(n, n)) / np.sqrt(n)
        if kind == "orthogonal":
            W = np.linalg.qr(W)[0]
        if kind == "residual":
            branch = np.sqrt(2 / L) * W * (h > 0)
            h, J = h + branch @ h, J + branch @ J
        else:
            layer = np.sqrt(2) * (W @ h > 0)[:, None] * W
            h, J = layer @ h, layer @ J
    return J


for kind in ("Gaussian", "orthogonal", "residual"):
    s2 = np.linalg.svd(end_to_end(kind), compute_uv=False) ** 2
    print(f"{kind:10} share of the largest: {s2[0] / s2.sum():.2f}")
# --8<-- [end:show]
for seed in range(8):
    share = {}
    for kind in ("Gaussian", "orthogonal", "residual"):
        s2 = np.linalg.svd(end_to_end(kind, seed=seed), compute_uv=False) ** 2
        share[kind] = s2[0] / s2.sum()
    assert share["Gaussian"] > 0.5 and share["orthogonal"] > 0.3
    assert share["residual"] < 0.2
# A network of ReLUs without biases is linear near its input: J h is h^(L).
for kind in ("Gaussian", "residual"):
    rng = np.random.default_rng(4)
    h = first = rng.normal(size=64)
    for _ in range(3):
        W = rng.normal(size=(64, 64)) / 8
        if kind == "residual":
            h = h + np.sqrt(2 / 3) * W @ np.maximum(h, 0)
        else:
            h = np.sqrt(2) * np.maximum(W @ h, 0)
    assert np.allclose(end_to_end(kind, 3, 64, 4) @ first, h)

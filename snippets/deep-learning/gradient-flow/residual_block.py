"""A residual block, forward and backward."""

import numpy as np


# --8<-- [start:show]
def residual_block(H, W, V, G):
    """out = H + relu(H W^T) V^T, and gradients given G = dL/d(out).

    H and G (n, d), W (k, d), V (d, k); returns out, dH, dW, dV.
    """
    Z = H @ W.T  # (n, k)
    A = np.maximum(Z, 0)
    out = H + A @ V.T
    dZ = (G @ V) * (Z > 0)  # through the branch
    dH = G + dZ @ W  # skip and branch: gradients add
    return out, dH, dZ.T @ H, G.T @ A


# --8<-- [end:show]
rng = np.random.default_rng(0)
n, d, k = 4, 3, 5
H, G = rng.normal(size=(2, n, d))
W, V = rng.normal(size=(k, d)), rng.normal(size=(d, k))
out, *grads = residual_block(H, W, V, G)
assert out.shape == (n, d) and not np.shares_memory(out, H)
for i, g in enumerate(grads):
    numeric = np.zeros_like(g)
    for j in np.ndindex(g.shape):
        values = []
        for s in (1e-6, -1e-6):
            args = [H.copy(), W.copy(), V.copy()]
            args[i][j] += s
            values.append(np.sum(residual_block(*args, G)[0] * G))
        numeric[j] = (values[0] - values[1]) / 2e-6
    assert np.allclose(g, numeric, rtol=1e-6, atol=1e-7), i
# --8<-- [start:run]
_, dH, dW, dV = residual_block(H, W, 0 * V, G)  # a branch that is off
print("dH is G:", np.array_equal(dH, G))
print("norm of dW and dV:", [f"{np.linalg.norm(g):.1f}" for g in (dW, dV)])
# --8<-- [end:run]
assert np.array_equal(residual_block(H, W, 0 * V, G)[0], H)
assert np.array_equal(dH, G) and not dW.any() and dV.any()

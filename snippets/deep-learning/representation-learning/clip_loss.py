"""The symmetric loss of CLIP, with its gradients."""

import numpy as np


# --8<-- [start:show]
def clip_loss(A, B, log_scale):
    """Loss; gradients by A, B (n, d) and by log_scale = -log tau."""
    n, scale = len(A), np.exp(log_scale)
    a, b = (np.linalg.norm(M, axis=1, keepdims=True) for M in (A, B))
    U, V = A / a, B / b
    T = scale * U @ V.T  # row i: image i against all texts
    loss, G = 0.0, np.zeros((n, n))
    for axis in (1, 0):  # the right text; the right image
        top = T.max(axis=axis, keepdims=True)
        log_p = (
            T - top - np.log(np.sum(np.exp(T - top), axis=axis, keepdims=True))
        )
        loss -= np.trace(log_p) / (2 * n)
        G += (np.exp(log_p) - np.eye(n)) / (2 * n)
    dU, dV = scale * G @ V, scale * G.T @ U
    # through the normalisation: only what is orthogonal to u passes
    dA = (dU - U * np.sum(U * dU, axis=1, keepdims=True)) / a
    dB = (dV - V * np.sum(V * dV, axis=1, keepdims=True)) / b
    return loss, dA, dB, np.sum(G * T)


A = np.array([[2.0, 0.0], [0.0, 1.0]])  # two images
B = np.array([[1.0, 0.0], [3.0, 4.0]])  # their texts
for tau in (1.0, 0.2):
    loss, dA, dB, d_scale = clip_loss(A, B, -np.log(tau))
    print(f"tau {tau}: loss {loss:.3f}, by log scale {d_scale:.3f}")
# --8<-- [end:show]

rng = np.random.default_rng(0)
A, B, s = rng.normal(size=(5, 3)), rng.normal(size=(5, 3)), 0.7
_, dA, dB, d_scale = clip_loss(A, B, s)
for M, grad in ((A, dA), (B, dB)):
    for i in np.ndindex(5, 3):
        ends = []
        for step in (1e-6, -1e-6):
            M[i] += step
            ends.append(clip_loss(A, B, s)[0])
            M[i] -= step
        assert np.isclose((ends[0] - ends[1]) / 2e-6, grad[i], atol=1e-7)
ends = [clip_loss(A, B, s + e)[0] for e in (1e-6, -1e-6)]
assert np.isclose((ends[0] - ends[1]) / 2e-6, d_scale, atol=1e-7)
assert np.isclose(clip_loss(A, B, s)[0], clip_loss(B, 3 * A, s)[0])
assert np.allclose(np.sum(dA * A, axis=1), 0)
assert np.isclose(clip_loss(np.ones((4, 2)), np.ones((4, 2)), s)[0], np.log(4))
# by hand: cosines (1, 0.6) and (0, 0.8)
for tau, loss in ((1.0, 0.449), (0.2, 0.116)):
    c = np.exp(np.array([[1, 0.6], [0, 0.8]]) / tau)
    rows = -np.log(np.diag(c) / c.sum(axis=1)).mean()
    columns = -np.log(np.diag(c) / c.sum(axis=0)).mean()
    assert np.isclose((rows + columns) / 2, loss, atol=5e-4)
    assert abs(rows - columns) > 0.01  # the two directions differ
    ours = clip_loss(
        np.diag([2.0, 1]), np.array([[1, 0], [3, 4]]), -np.log(tau)
    )
    assert np.isclose(ours[0], (rows + columns) / 2)

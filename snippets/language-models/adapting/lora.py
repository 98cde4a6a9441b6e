"""A LoRA layer: forward, gradients, the start, the merge."""

import numpy as np


# --8<-- [start:show]
def lora(X, W, A, B, alpha, G=None):
    """X (T, d_in), W (d_out, d_in), A (r, d_in), B (d_out, r)."""
    s = alpha / len(A)
    H = X @ A.T  # (T, r)
    Y = X @ W.T + s * H @ B.T  # (T, d_out)
    if G is None:
        return Y
    dB = s * G.T @ H  # G (T, d_out) is the gradient at Y
    dA = s * (G @ B).T @ X
    dX = G @ W + s * (G @ B) @ A
    return Y, dA, dB, dX


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
T, d_in, d_out, r, alpha, rate = 40, 6, 5, 2, 4.0, 0.02
X, W = rng.normal(size=(T, d_in)), rng.normal(size=(d_out, d_in))
C = X @ (W + np.outer(rng.normal(size=d_out), rng.normal(size=d_in))).T
for start in ("A random, B zero", "both zero"):
    A = rng.normal(size=(r, d_in)) / np.sqrt(d_in)
    A, B = A * (start != "both zero"), np.zeros((d_out, r))
    for step in range(301):
        G = (lora(X, W, A, B, alpha) - C) / T  # of |Y - C|^2 / (2T)
        Y, dA, dB, _ = lora(X, W, A, B, alpha, G)
        if step in (0, 1, 300):
            sizes = np.linalg.norm(dA), np.linalg.norm(dB)
            loss = ((Y - C) ** 2).sum() / (2 * T)
            print(f"{start:16} step {step:3}: loss {loss:5.2f}", end="")
            print("  gradient of A {:.2f}, of B {:.2f}".format(*sizes))
        A, B = A - rate * dA, B - rate * dB
    if start != "both zero":
        merged, tuned = W + alpha / r * B @ A, lora(X, W, A, B, alpha)
print("merged equal:", np.allclose(X @ merged.T, tuned))
# --8<-- [end:run]
assert np.allclose(X @ merged.T, tuned)
stuck = np.linalg.norm(X @ W.T - C, axis=1)  # both zero: the frozen error
assert np.isclose(loss, np.mean(stuck**2) / 2)
assert np.abs(tuned - C).max() < 1e-3 * np.abs(C).max()
assert np.linalg.matrix_rank(merged - W, tol=1e-3) == 1  # as the targets ask
for seed in range(3):
    rng = np.random.default_rng(seed)
    A, B = rng.normal(size=(r, d_in)), rng.normal(size=(d_out, r))
    X, W = rng.normal(size=(T, d_in)), rng.normal(size=(d_out, d_in))
    G = rng.normal(size=(T, d_out))
    Y, *grads = lora(X, W, A, B, alpha, G)
    assert np.allclose(Y, X @ (W + alpha / r * B @ A).T)
    for P, dP in zip((A, B, X), grads, strict=True):
        for i in range(P.shape[0]):
            for j in range(P.shape[1]):
                old, ends = P[i, j], []
                for e in (1e-5, -1e-5):
                    P[i, j] = old + e
                    ends.append((G * lora(X, W, A, B, alpha)).sum())
                P[i, j] = old
                assert np.isclose(
                    dP[i, j], (ends[0] - ends[1]) / 2e-5, atol=1e-6
                )
    # the start: the model is unchanged and only B has a gradient
    Y, dA, dB, _ = lora(X, W, A, 0 * B, alpha, G)
    assert np.array_equal(Y, X @ W.T) and not dA.any() and dB.any()
    Y, dA, dB, _ = lora(X, W, 0 * A, 0 * B, alpha, G)
    assert not dA.any() and not dB.any()
    Y, dA, dB, _ = lora(X, W, 0 * A, B, alpha, G)  # the mirror start works
    assert np.array_equal(Y, X @ W.T) and dA.any() and not dB.any()
# by hand: the text's layer, and the card's
one = lora(
    np.array([[1.0, 2]]),
    np.array([[1.0, 0], [0, 1]]),
    np.array([[3.0, -1]]),
    np.array([[0.0], [2]]),
    0.5,
)
assert np.allclose(one, [[1, 3]])
A, B = np.array([[2.0, 1]]), np.zeros((2, 1))
X, W = np.array([[3.0, -1]]), np.array([[1.0, 2], [0, 1]])
Y, dA, dB, _ = lora(X, W, A, B, 2.0, X @ W.T - np.array([[2.0, 0]]))
assert np.allclose(Y, [[1, -1]]) and not dA.any()
assert np.allclose(dB, [[-10], [-10]])
B = B - 0.01 * dB
assert np.allclose(lora(X, W, A, B, 2.0), [[2, 0]])

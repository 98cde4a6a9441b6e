"""A column split, then a row split: forward, and the gradients."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
X, G = rng.normal(size=(5, 6)), rng.normal(size=(5, 4))  # G: by the output
A, B = rng.normal(size=(6, 12)), rng.normal(size=(12, 4))


def mlp(X, A, B, G):
    """Output of tanh(X A) B, and the gradients by X, A and B."""
    H = np.tanh(X @ A)
    Z = (G @ B.T) * (1 - H**2)
    return H @ B, Z @ A.T, X.T @ Z, H.T @ G


Y, dX, dA, dB = mlp(X, A, B, G)
shards = zip(np.split(A, 3, axis=1), np.split(B, 3, axis=0), strict=True)
Ys, dXs, dAs, dBs = zip(*(mlp(X, a, b, G) for a, b in shards), strict=True)
print("forward, one sum:    ", np.allclose(sum(Ys), Y))
print("backward, one sum:   ", np.allclose(sum(dXs), dX))
print("weights, no exchange:", np.allclose(np.hstack(dAs), dA), end=" ")
print(np.allclose(np.vstack(dBs), dB))
# --8<-- [end:show]
assert np.allclose(sum(Ys), Y, rtol=1e-10)
assert np.allclose(sum(dXs), dX, rtol=1e-10)
assert np.allclose(np.hstack(dAs), dA, rtol=1e-10)
assert np.allclose(np.vstack(dBs), dB, rtol=1e-10)


def loss(X, A, B):
    return np.sum(G * (np.tanh(X @ A) @ B))


for M, dM, at in ((X, dX, 0), (A, dA, 1), (B, dB, 2)):
    for i, j in ((0, 0), (3, 2)):
        up = [X.copy(), A.copy(), B.copy()]
        down = [X.copy(), A.copy(), B.copy()]
        up[at][i, j] += 1e-6
        down[at][i, j] -= 1e-6
        slope = (loss(*up) - loss(*down)) / 2e-6
        assert np.isclose(slope, dM[i, j], rtol=1e-5), (M.shape, at)
# rows first: what the devices hold are summands, and tanh of a sum is no sum
rows = [X[:, i] @ A[i] for i in np.split(np.arange(6), 3)]
assert np.allclose(sum(rows), X @ A)
assert not np.allclose(sum(map(np.tanh, rows)), np.tanh(X @ A), atol=0.1)

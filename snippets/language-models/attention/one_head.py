"""Scaled dot-product attention, with three tokens that can be done by hand."""

import numpy as np


# --8<-- [start:show]
def attention(Q, K, V, mask=None):
    """Q (..., T, d_k), K (..., S, d_k), V (..., S, d_v), S >= 1.

    mask: True where query t may see key s, broadcast to (..., T, S).
    """
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    E = np.exp(scores - np.where(np.isfinite(top), top, 0))
    total = E.sum(axis=-1, keepdims=True)
    A = E / np.where(total > 0, total, 1)  # sees nothing: a row of zeros
    return A @ V, A


# --8<-- [end:show]
# --8<-- [start:run]
Q = np.array([[0, 1, 0, 1], [2, 0, -1, 1], [1, 1, 0, 2]])
K = np.array([[1, -1, 2, 0], [1, 1, 3, 1], [0, 0, 5, 1]])
V = np.array([[-1, -1], [4, 0], [0, 4]])  # the, river, bank
out, A = attention(Q, K, V)
print("products", (Q @ K.T)[2], "weights", A[2].round(3))
print("output of bank", out[2].round(2))
# --8<-- [end:run]
assert (Q @ K.T)[2].tolist() == [0, 4, 2]
w = np.exp([0, 2, 1])
assert np.allclose(A[2], w / w.sum()) and np.allclose(A.sum(axis=1), 1)
assert np.allclose(out[2], (w[0] * V[0] + w[1] * V[1] + w[2] * V[2]) / w.sum())
assert np.allclose(out[2], np.array([4 * w[1], 4 * w[2]] - w[0]) / w.sum())
assert np.abs(Q @ K.T - (Q @ K.T).T).max() > 1  # Q K^T is not symmetric

# The card: d_k = 4, products (2 ln 3, 0, 2 ln 4), values 8, 16, -8
q = np.array([[0, 2, 0, 1.0]])
keys = np.array(
    [[1, np.log(3), 2, 0], [3, 0, 1, 0], [5, np.log(2), -1, 2 * np.log(2)]]
)
values = np.array([[8.0], [16], [-8]])
assert np.allclose(q @ keys.T, [[2 * np.log(3), 0, 4 * np.log(2)]])
y, a = attention(q, keys, values)
assert np.allclose(a, [[3 / 8, 1 / 8, 4 / 8]]) and np.isclose(y[0, 0], 1)
y, a = attention(q, keys, values, np.array([[True, True, False]]))
assert np.allclose(a, [[3 / 4, 1 / 4, 0]]) and np.isclose(y[0, 0], 10)
raw = np.array([9, 1, 16]) / 26  # without the root
assert round(float(raw @ values[:, 0]), 2) == -1.54

# generic: a batch, other lengths, a mask, against loops
rng = np.random.default_rng(0)
for B, T, S, d, m in ((2, 3, 5, 4, 2), (1, 1, 1, 3, 2), (3, 4, 2, 1, 5)):
    q, k, v = (rng.normal(size=s) for s in ((B, T, d), (B, S, d), (B, S, m)))
    mask = rng.random((B, T, S)) < 0.6
    y, a = attention(3 * q, k, v, mask)
    assert y.shape == (B, T, m)
    for b in range(B):
        for t in range(T):
            e = [
                np.exp(3 * q[b, t] @ k[b, s] / d**0.5) * mask[b, t, s]
                for s in range(S)
            ]
            want = (
                sum(e[s] * v[b, s] for s in range(S)) / sum(e)
                if sum(e)
                else np.zeros(m)
            )
            assert np.allclose(y[b, t], want)
    low, high = v.min(axis=1), v.max(axis=1)  # never outside the values
    free = attention(3 * q, k, v)[0]
    assert np.all(free >= low[:, None] - 1e-12)
    assert np.all(free <= high[:, None] + 1e-12)
    with np.errstate(over="raise"):
        large = attention(1e3 * q, k, v)[0]
    for t in range(T):  # each row has its own maximum
        row = attention(1e3 * q[:, t : t + 1], k, v)[0]
        assert np.allclose(large[:, t : t + 1], row)

"""Backpropagation through time: three steps by hand, then in general."""

import numpy as np


# --8<-- [start:show]
def rnn_forward(W, U, b, X, h0):
    H = [h0]  # X (T, n, d), h0 (n, m); W (m, m), U (m, d), b (m,)
    for x in X:
        H.append(np.tanh(H[-1] @ W.T + x @ U.T + b))
    return np.stack(H)  # (T + 1, n, m): the start is H[0]


def rnn_backward(W, U, H, X, G):
    dW, dU, db = np.zeros_like(W), np.zeros_like(U), np.zeros(len(W))
    D = np.zeros_like(H[0])  # nothing comes from after the end
    for t in reversed(range(len(X))):
        # G[t]: gradient of the loss at step t, for its state H[t + 1]
        D = (G[t] + D @ W) * (1 - H[t + 1] ** 2)
        dW += D.T @ H[t]
        dU += D.T @ X[t]
        db += D.sum(axis=0)
    return dW, dU, db, D @ W  # the last: for the start H[0]


# --8<-- [end:show]
rng = np.random.default_rng(0)
T, n, d, m = 5, 4, 3, 6
W, U, b = (
    rng.normal(size=(m, m)) / 2,
    rng.normal(size=(m, d)),
    rng.normal(size=m),
)
X, h0, G = (
    rng.normal(size=(T, n, d)),
    rng.normal(size=(n, m)),
    rng.normal(size=(T, n, m)),
)
H = rnn_forward(W, U, b, X, h0)
grads = rnn_backward(W, U, H, X, G)
for a, g in zip((W, U, b, h0), grads, strict=True):
    for i in np.ndindex(a.shape):
        a[i] += 1e-6
        up = np.sum(G * rnn_forward(W, U, b, X, h0)[1:])
        a[i] -= 2e-6
        slope = (up - np.sum(G * rnn_forward(W, U, b, X, h0)[1:])) / 2e-6
        a[i] += 1e-6
        assert np.isclose(slope, g[i], rtol=1e-5, atol=1e-7)


# --8<-- [start:hand]
def three_steps(w, u, x, y, back=3):
    h = [0.0]
    for a in x:
        h.append(w * h[-1] + u * a)  # no tanh here
    deltas, dw, du = [h[3] - y], 0.0, 0.0
    for t in range(3, 3 - back, -1):
        dw += deltas[-1] * h[t - 1]
        du += deltas[-1] * x[t - 1]
        deltas.append(deltas[-1] * w)
    return h[1:], deltas[:back], dw, du


h, deltas, dw, du = three_steps(2, 1, (1, -1, 3), 4)
print("states", h, " deltas, last step first", deltas)
print(f"dw = {dw:g}, du = {du:g}")
_, _, dw, du = three_steps(2, 1, (1, -1, 3), 4, back=1)
print(f"cut off after one step: dw = {dw:g}, du = {du:g}")
# --8<-- [end:hand]
# by hand in the text
assert h == [1, 2 - 1, 2 + 3] and deltas == [5 - 4, 2 * 1, 2 * 2]
assert (dw, du) == (1 * 1, 1 * 3)  # the terms of the last delta


def loss(w, u, x, y):
    return (w * (w * u * x[0] + u * x[1]) + u * x[2] - y) ** 2 / 2


for w, u, x, y in ((2, 1, (1, -1, 3), 4), (-1, 2, (3, 1, 2), 6)):
    dw, du = three_steps(w, u, x, y)[2:]
    e = 1e-6
    assert np.isclose((loss(w + e, u, x, y) - loss(w - e, u, x, y)) / 2 / e, dw)
    assert np.isclose((loss(w, u + e, x, y) - loss(w, u - e, x, y)) / 2 / e, du)
# the card
h, deltas, dw, du = three_steps(-1, 2, (3, 1, 2), 6)
assert h == [6, -4, 8] and deltas == [2, -2, 2]
assert (dw, du) == (-20, 8)
assert three_steps(-1, 2, (3, 1, 2), 6, back=1)[2:] == (-8, 4)

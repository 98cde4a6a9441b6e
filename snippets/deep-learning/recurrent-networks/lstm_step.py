"""One step of an LSTM, with numbers that can be done by hand."""

import numpy as np


# --8<-- [start:show]
def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))  # never overflows


def lstm_step(x, h, c, W, U, b):
    Z = h @ W.T + x @ U.T + b  # (n, 4m), the blocks are i, f, g, o
    i, f, g, o = np.split(Z, 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c


# --8<-- [end:show]
# --8<-- [start:run]
a, q = np.log(3), np.log(9)  # sigmoid(a) = 3/4, sigmoid(q) = 9/10
U = np.array([[0], [q], [a / 2], [-a]])  # rows: i, f, g, o
W = np.array([[a], [0], [0], [0]])
h, c = lstm_step(
    x=np.array([[1.0]]),
    h=np.array([[-1.0]]),
    c=np.array([[2.0]]),
    W=W,
    U=U,
    b=np.zeros(4),
)
print(f"c = {c[0, 0]:.3f}, h = {h[0, 0]:.3f}")
# --8<-- [end:run]
assert np.isclose(c[0, 0], 0.9 * 2 + 0.25 * 0.5)
assert np.isclose(h[0, 0], 0.25 * np.tanh(1.925))

# The card: f = 3/4, i = 1/2, g = -3/5, o = 9/10, c = 2
f, i, g, o = 3 / 4, 1 / 2, -3 / 5, 9 / 10
h, c = lstm_step(
    np.ones((1, 1)),
    np.zeros((1, 1)),
    np.array([[2.0]]),
    np.zeros((4, 1)),
    np.array([[0], [a], [np.arctanh(g)], [q]]),
    np.zeros(4),
)
assert np.isclose(c[0, 0], 1.2) and np.isclose(h[0, 0], 0.9 * np.tanh(1.2))
assert round(0.9 * np.tanh(1.2), 2) == 0.75

# shapes, and each block where it belongs
rng = np.random.default_rng(1)
n, d, m = 3, 2, 5
x, h, c = (
    rng.normal(size=(n, d)),
    rng.normal(size=(n, m)),
    rng.normal(size=(n, m)),
)
U, W, b = (
    rng.normal(size=(4 * m, d)),
    rng.normal(size=(4 * m, m)),
    np.zeros(4 * m),
)
h1, c1 = lstm_step(x, h, c, W, U, b)
assert h1.shape == c1.shape == (n, m)
shut = b.copy()
shut[:m], shut[m : 2 * m] = -99, 99  # write nothing, keep all
assert np.allclose(lstm_step(x, h, c, W, U, shut)[1], c)
shut[3 * m :] = -99
assert np.allclose(lstm_step(x, h, c, W, U, shut)[0], 0)
assert np.all(np.abs(h1) < 1) and np.abs(c1).max() > 1

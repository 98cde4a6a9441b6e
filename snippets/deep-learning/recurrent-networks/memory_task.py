"""Remember the first input through noise: an RNN and LSTMs, three seeds."""

import numpy as np

m, n, steps, eta = 8, 16, 120, 0.05


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


# --8<-- [start:show]
def lstm_forward(A, W):  # A (T, 3, n, 4m): the inputs' part
    h = c = np.zeros((*A.shape[1:-1], m))
    tape = []
    for a in A:
        z = a + h @ W
        i, f, o = (sigmoid(z[..., k * m : (k + 1) * m]) for k in (0, 1, 3))
        g, before = np.tanh(z[..., 2 * m : 3 * m]), (h, c)
        c = f * c + i * g
        squashed = np.tanh(c)
        h = o * squashed
        tape.append((before, i, f, g, o, squashed))
    return h, tape


def lstm_backward(dh, tape, W):  # W (3, m, 4m)
    dc, D = 0, []
    for (_, before), i, f, g, o, squashed in reversed(tape):
        dc = dc + dh * o * (1 - squashed**2)
        di, df, dg = dc * g, dc * before, dc * i
        slopes = i * (1 - i), f * (1 - f), 1 - g**2, o * (1 - o)
        grads = di, df, dg, dh * squashed  # in the order i, f, g, o
        parts = [a * b for a, b in zip(grads, slopes, strict=True)]
        D.append(np.concatenate(parts, axis=-1))
        dh, dc = D[-1] @ W.swapaxes(-1, -2), dc * f
    return np.stack(D[::-1])  # the gradient at every z


# --8<-- [end:show]
def rnn_forward(A, W):
    h, tape = np.zeros((*A.shape[1:-1], m)), []
    for a in A:
        tape.append([(h,)])
        h = np.tanh(a + h @ W)
        tape[-1].append(h)
    return h, tape


def rnn_backward(dh, tape, W):
    D = []
    for _, h in reversed(tape):
        D.append(dh * (1 - h**2))
        dh = D[-1] @ W.swapaxes(-1, -2)
    return np.stack(D[::-1])


def loss_and_gradients(cell, params, X, y):
    W, U, b, V = params
    forward, backward = cells[cell]
    h, tape = forward(X @ U + b, W)
    logit = h @ V
    loss = (np.logaddexp(0, logit) - y * logit).mean(axis=(1, 2))
    d = (sigmoid(logit) - y) / y.shape[1]
    D = backward(d @ V.swapaxes(1, 2), tape, W)
    H = np.stack([entry[0][0] for entry in tape])
    dW = np.sum(H.swapaxes(2, 3) @ D, axis=0)
    dU = np.sum(X.swapaxes(2, 3) @ D, axis=0)
    db = D.sum(axis=(0, 2))[:, None]
    return loss, logit, [dW, dU, db, h.swapaxes(1, 2) @ d]


cells = {
    "RNN": (rnn_forward, rnn_backward),
    "LSTM": (lstm_forward, lstm_backward),
}


def start(cell, bias, rngs):
    k = 4 * m if cell == "LSTM" else m
    W = np.stack([r.normal(size=(m, k)) / np.sqrt(m) for r in rngs])
    U = np.stack([r.normal(size=(1, k)) for r in rngs])
    V = np.stack([r.normal(size=(m, 1)) / np.sqrt(m) for r in rngs])
    b = np.zeros((len(rngs), 1, k))
    if cell == "LSTM":
        b[..., m : 2 * m] = bias
    return [W, U, b, V]


def accuracy(cell, bias, T, seeds=(0, 1, 2)):
    """Adam with clipping; the mean over the last 30 batches, a seed each."""
    rngs = [np.random.default_rng(s) for s in seeds]
    params = start(cell, bias, rngs)
    mean, square = ([np.zeros_like(p) for p in params] for _ in range(2))
    right = []
    for k in range(1, steps + 1):
        X = np.stack([r.normal(size=(T, n, 1)) for r in rngs], axis=1)
        y = np.stack([r.integers(2, size=(n, 1)) for r in rngs])
        X[0] = 2 * y - 1
        _, logit, grads = loss_and_gradients(cell, params, X, y)
        right.append(np.mean((logit > 0) == (y > 0), axis=(1, 2)))
        norm = np.sqrt(sum((g**2).sum(axis=(1, 2)) for g in grads))
        clip = np.minimum(1, 1 / norm)[:, None, None]
        for p, g, a, v in zip(params, grads, mean, square, strict=True):
            a += 0.1 * (g * clip - a)
            v += 0.01 * ((g * clip) ** 2 - v)
            root = np.sqrt(v / (1 - 0.99**k)) + 1e-8
            p -= eta * a / (1 - 0.9**k) / root
    return np.mean(right[-30:], axis=0)


# --8<-- [start:run]
print("seeds of three above 70 %:    T = 8  T = 30")
for cell, bias in (("RNN", 0), ("LSTM", 0), ("LSTM", 1), ("LSTM", 3)):
    rates = [accuracy(cell, bias, T) for T in (8, 30)]
    solved = [int(np.sum(r > 0.7)) for r in rates]
    name = f"{cell}, forget bias {bias}" if cell == "LSTM" else cell
    print(f"{name:27} {solved[0]:7} {solved[1]:7}")
    # --8<-- [end:run]
    assert solved[0] == 3
    if cell == "LSTM":
        assert solved[1] == (3 if bias == 3 else 0)
    else:
        assert 0 < solved[1] < 3

rng = np.random.default_rng(5)
X, y = rng.normal(size=(6, 2, 4, 1)), rng.integers(2, size=(2, 4, 1))
for cell in cells:
    params = start(cell, 1, [rng, rng])
    grads = loss_and_gradients(cell, params, X, y)[2]
    for p, g in zip(params, grads, strict=True):
        for i in [tuple(rng.integers(s) for s in p.shape) for _ in range(6)]:
            p[i] += 1e-6
            up = loss_and_gradients(cell, params, X, y)[0][i[0]]
            p[i] -= 2e-6
            slope = (
                up - loss_and_gradients(cell, params, X, y)[0][i[0]]
            ) / 2e-6
            p[i] += 1e-6
            assert np.isclose(slope, g[i], rtol=1e-4, atol=1e-9)

import math

import answer
import numpy as np
from answer import lstm, lstm_step
from judge import check


def gate(z):
    small = math.exp(-abs(z))
    return (1 if z > 0 else small) / (1 + small)


def reference_step(x, h, c, W, U, b):
    """One sequence, unit by unit."""
    m = len(h)

    def before(block, unit):
        row = block * m + unit
        z = float(b[row])
        z += sum(W[row, j] * h[j] for j in range(m))
        return z + sum(U[row, j] * x[j] for j in range(len(x)))

    new_h, new_c = [], []
    for k in range(m):
        cell = gate(before(1, k)) * c[k]
        cell += gate(before(0, k)) * math.tanh(before(2, k))
        new_c.append(cell)
        new_h.append(gate(before(3, k)) * math.tanh(cell))
    return new_h, new_c


def reference(X, lengths, W, U, b):
    n, T, _ = X.shape
    m = W.shape[1]
    H, last_h, last_c = np.zeros((n, T, m)), np.zeros((n, m)), np.zeros((n, m))
    for k in range(n):
        h, c = [0.0] * m, [0.0] * m
        for t in range(lengths[k]):
            h, c = reference_step(X[k, t], h, c, W, U, b)
            H[k, t] = h
        last_h[k], last_c[k] = h, c
    return H, last_h, last_c


def weights(d, m, seed):
    rng = np.random.default_rng(seed)
    return (
        rng.normal(size=(4 * m, m)),
        rng.normal(size=(4 * m, d)),
        rng.normal(size=4 * m),
    )


def test_random_step():
    """A step with random weights, several shapes"""
    rng = np.random.default_rng(0)
    for n, d, m in ((3, 2, 5), (1, 4, 1), (5, 1, 3)):
        x, h, c = (rng.normal(size=(n, k)) for k in (d, m, m))
        parts = weights(d, m, n)
        rows = [reference_step(*r, *parts) for r in zip(x, h, c, strict=True)]
        want = tuple(np.array(part) for part in zip(*rows, strict=True))
        check(lstm_step, x, h, c, *parts, want=want)


def test_lengths():
    """Sequences of lengths from 0 to T, not sorted"""
    rng = np.random.default_rng(1)
    for n, T, d, m in ((5, 4, 2, 3), (1, 6, 3, 2), (3, 1, 1, 1)):
        X, parts = rng.normal(size=(n, T, d)), weights(d, m, T)
        lengths = rng.integers(0, T + 1, n)
        lengths[0] = T
        check(lstm, X, lengths, *parts, want=reference(X, lengths, *parts))
    none = np.zeros(3, dtype=int)
    X = rng.normal(size=(3, 2, 1))
    parts = weights(1, 2, 9)
    check(lstm, X, none, *parts, want=reference(X, none, *parts))


def test_padding_does_not_matter():
    """Padding of any size changes nothing"""
    rng = np.random.default_rng(2)
    X, parts = rng.normal(size=(3, 5, 2)), weights(2, 4, 2)
    lengths = np.array([2, 5, 3])
    want = reference(X, lengths, *parts)
    for k, length in enumerate(lengths):
        X[k, length:] = 1e6
    check(lstm, X, lengths, *parts, want=want)


def test_extremes():
    """Inputs of a thousand shut or open gates and give no NaN"""
    x = np.array([[1000.0], [-1000.0]])
    h, c = np.zeros((2, 2)), np.full((2, 2), 0.5)
    parts = (np.zeros((8, 2)), np.ones((8, 1)), np.zeros(8))
    rows = [reference_step(*r, *parts) for r in zip(x, h, c, strict=True)]
    want = tuple(np.array(part) for part in zip(*rows, strict=True))
    check(lstm_step, x, h, c, *parts, want=want)


def test_whole_numbers():
    """Whole numbers may be given"""
    X = np.arange(6).reshape(1, 3, 2)
    parts = tuple(np.round(p).astype(int) for p in weights(2, 2, 3))
    lengths = np.array([3])
    check(lstm, X, lengths, *parts, want=reference(X, lengths, *parts))


def test_loop():
    """The loop goes over steps, not over sequences"""
    X, lengths = np.ones((9, 3, 2)), np.full(9, 3)
    calls = []

    def counted(*args):
        calls.append(args)
        return lstm_step(*args)

    answer.lstm_step = counted
    try:
        lstm(X, lengths, *weights(2, 2, 4))
    finally:
        answer.lstm_step = lstm_step
    assert len(calls) <= 3, (
        f"9 sequences of 3 steps took {len(calls)} calls of lstm_step"
    )

"""Accumulated micro-batches against the large batch, with padding."""

import numpy as np


# --8<-- [start:show]
def gradient_sum(W, X, y):
    """Sum over the tokens with y >= 0 of the softmax loss's gradient."""
    real = y >= 0  # -1 marks padding
    X, y = X[real], y[real]
    Z = X @ W.T
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P /= P.sum(axis=1, keepdims=True)
    return (P - np.eye(len(W))[y]).T @ X, real.sum()


def accumulated_gradient(W, micro):
    """Gradient of the mean loss over all real tokens of the parts."""
    total, count = np.zeros(W.shape), 0
    for X, y in micro:
        part, tokens = gradient_sum(W, X, y)
        total += part
        count += tokens
    return total / max(count, 1)


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
W, X = rng.normal(size=(5, 3)), rng.normal(size=(32, 3))
y = rng.integers(0, 5, size=32)
y[2:16] = -1  # the first sequence has 2 tokens, the second 16
micro = [(X[:16], y[:16]), (X[16:], y[16:])]

total, count = gradient_sum(W, X, y)
means = [s / c for s, c in (gradient_sum(W, *part) for part in micro)]
whole = total / count
ours, naive = accumulated_gradient(W, micro), np.mean(means, axis=0)
for name, g in (("sum / tokens", ours), ("mean of means", naive)):
    error = np.linalg.norm(g - whole) / np.linalg.norm(whole)
    print(f"{name:13} off by {error:.0%}")
# --8<-- [end:run]
gap = error * np.linalg.norm(whole)  # the last row's
assert np.isclose(gap, np.sqrt(np.sum((naive - whole) ** 2)))

assert count == 18 and np.allclose(ours, whole)
assert np.linalg.norm(naive - whole) > 0.2 * np.linalg.norm(whole)
weights = np.array([2, 16]) / 18  # the cure for means: weights by tokens
assert np.allclose(np.tensordot(weights, means, 1), whole)
even = [(X[16:24], y[16:24]), (X[24:], y[24:])]
means = [s / c for s, c in (gradient_sum(W, *part) for part in even)]
assert np.allclose(np.mean(means, axis=0), accumulated_gradient(W, even))
blank = [(X[:4], np.full(4, -1))]  # no token at all
assert np.all(accumulated_gradient(W, blank) == 0)
assert np.allclose(accumulated_gradient(W, micro + blank), whole)
huge = accumulated_gradient(1000 * W, micro)  # no overflow
wins = np.eye(5)[(X[y >= 0] @ W.T).argmax(axis=1)]
assert np.allclose(huge, (wins - np.eye(5)[y[y >= 0]]).T @ X[y >= 0] / 18)
assert np.any(accumulated_gradient(np.ones((5, 3), int), micro) % 1)


def mean_loss(W):
    Z = X[y >= 0] @ W.T
    chosen = np.exp(Z)[range(18), y[y >= 0]]
    return -np.mean(np.log(chosen / np.exp(Z).sum(axis=1)))


U = rng.normal(size=W.shape)
slope = (mean_loss(W + 1e-6 * U) - mean_loss(W - 1e-6 * U)) / 2e-6
assert np.isclose(slope, np.sum(whole * U), rtol=1e-6)

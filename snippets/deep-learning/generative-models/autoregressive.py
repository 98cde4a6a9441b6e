"""A binary autoregressive model: exact likelihood, sampling bit by bit."""

from itertools import product

import numpy as np


# --8<-- [start:show]
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def log_prob(X, W, b):
    """X (n, d) of 0 and 1; bit t sees bits before it only. (n,)"""
    P = sigmoid(X @ np.tril(W, -1).T + b)  # all conditionals at once
    return np.sum(np.where(X == 1, np.log(P), np.log(1 - P)), axis=1)


def sample(n, W, b, rng):
    X = np.zeros((n, len(b)))
    for t in range(len(b)):  # one bit after another
        P = sigmoid(X[:, :t] @ W[t, :t] + b[t])
        X[:, t] = rng.random(n) < P
    return X


W = np.array([[0.6, -1, 0.2], [1.4, 0.8, 1.1], [-2, 0.9, -0.7]])
b = np.array([0.3, -0.5, 0.7])
strings = np.array(list(product((0, 1), repeat=3)))
exact = np.exp(log_prob(strings, W, b))
drawn = sample(20_000, W, b, np.random.default_rng(0))
share = np.mean(np.all(drawn[:, None] == strings, axis=2), axis=0)
print("P(101):", exact[5].round(3), " share of draws:", share[5].round(3))
print("sum over all 8 strings:", exact.sum().round(6))
# --8<-- [end:show]
by_hand = 1 / (1 + np.exp(-0.3)) * (1 - sigmoid(0.9)) * sigmoid(-1.3)
assert np.isclose(exact[5], by_hand) and np.isclose(exact.sum(), 1)
for seed in range(3):
    drawn = sample(20_000, W, b, np.random.default_rng(seed))
    share = np.mean(np.all(drawn[:, None] == strings, axis=2), axis=0)
    # 8 shares, five standard errors each
    assert np.all(abs(share - exact) < 5 * np.sqrt(exact / 20_000))
# the text's product
assert np.isclose(0.5 * 0.2 * 0.1, 0.01)
assert np.isclose(-np.log2(0.01) / 3, 2.21, atol=0.005)

"""How many pairs a state of fixed size holds."""

import numpy as np


# --8<-- [start:show]
def errors(n, d=64, seed=0):
    rng = np.random.default_rng(seed)
    K = rng.normal(size=(n, d))
    K /= np.linalg.norm(K, axis=1, keepdims=True)
    V = rng.choice([-1.0, 1.0], size=(n, d))
    add, delta = np.zeros((d, d)), np.zeros((d, d))
    for k, v in zip(K, V, strict=True):
        add += np.outer(k, v)
        delta += np.outer(k, v - k @ delta)  # replaces what k read
    A = np.exp(30 * (K @ K.T - 1))  # softmax, sharp
    A /= A.sum(axis=1, keepdims=True)
    return [np.mean((out - V) ** 2) for out in (K @ add, K @ delta, A @ V)]


def expected(n, d=64):  # for adding
    return (n - 1) / d


print("pairs  added  delta  softmax   (n - 1) / d")
for n in (4, 16, 64, 256):
    added, delta, soft = np.mean([errors(n, seed=s) for s in range(5)], axis=0)
    print(f"{n:5} {added:6.2f} {delta:6.2f} {soft:8.2f} {expected(n):13.2f}")
# --8<-- [end:show]
for n in (4, 16, 64, 256):
    for s in range(5):
        added, delta, soft = errors(n, seed=s)
        assert n == 4 or abs(added / expected(n) - 1) < 0.25
        assert soft < delta < added
        assert (delta < 1) == (n < 256)  # 1: the error of answering 0
# few pairs, where n for n - 1 shows: mean of 400, 7 % standard error
for n in (2, 3):
    mean = np.mean([errors(n, seed=s)[0] for s in range(400)])
    assert abs(mean / expected(n) - 1) < 0.25
# the delta rule as a recurrence with a Householder-like matrix
rng = np.random.default_rng(2)
K = rng.normal(size=(90, 64))
K /= np.linalg.norm(K, axis=1, keepdims=True)
V, N = rng.choice([-1.0, 1.0], size=(90, 64)), np.zeros((64, 64))
for k, v in zip(K, V, strict=True):
    N = (np.eye(64) - np.outer(k, k)) @ N + np.outer(k, v)
assert np.isclose(errors(90, seed=2)[1], np.mean((K @ N - V) ** 2))
# the delta rule stores the last pair exactly, adding does not
rng = np.random.default_rng(1)
K, V = rng.normal(size=(9, 5)), rng.normal(size=(9, 2))
K /= np.linalg.norm(K, axis=1, keepdims=True)
M = np.zeros((5, 2))
for k, v in zip(K, V, strict=True):
    M = M + np.outer(k, v - k @ M)
assert np.allclose(K[-1] @ M, V[-1]) and not np.allclose(K[0] @ M, V[0])

"""The Viterbi algorithm in log space, against all paths."""

from itertools import pairwise, product

import numpy as np


# --8<-- [start:show]
def viterbi(log_start, log_P, log_B):
    """log_start (K,), log_P (K, K), log_B (T, K), T >= 1, -inf allowed.

    Returns a most probable path, shape (T,), and log p(path, x).
    """
    T, K = log_B.shape
    back = np.zeros((T, K), dtype=int)
    delta = log_start + log_B[0]
    for t in range(1, T):
        scores = delta[:, None] + log_P  # from row i to column j
        back[t] = scores.argmax(axis=0)
        delta = scores.max(axis=0) + log_B[t]
    path = np.empty(T, dtype=int)
    path[-1] = delta.argmax()
    for t in range(T - 1, 0, -1):
        path[t - 1] = back[t, path[t]]
    return path, delta.max()


start, P = np.array([0.5, 0.5]), np.array([[0.8, 0.2], [0.3, 0.7]])
slow, fast = np.array([0.1, 0.6]), np.array([0.9, 0.4])
B = np.array([slow, fast, slow])
path, log_p = viterbi(np.log(start), np.log(P), np.log(B))
print("path:", path, " p(path, x) =", round(np.exp(log_p), 5))
# --8<-- [end:show]


def joint(z, start, P, B):
    moves = [P[i, j] for i, j in pairwise(z)]
    return start[z[0]] * np.prod(B[range(len(z)), z]) * np.prod(moves)


def paths(start, P, B):
    T, K = B.shape
    return {z: joint(z, start, P, B) for z in product(range(K), repeat=T)}


assert np.allclose(slow + fast, 1) and np.allclose(P.sum(axis=1), 1)
rng = np.random.default_rng(0)
tests = [(start, P, B)]
for T in (1, 2, 6):
    P3 = rng.dirichlet(np.ones(3), size=3)
    P3[0, 1] = 0.0
    P3 /= P3.sum(axis=1, keepdims=True)
    tests.append((rng.dirichlet(np.ones(3)), P3, rng.random((T, 3))))
    start0, B0 = tests[-1][0].copy(), tests[-1][2].copy()  # zeros everywhere
    start0[1], B0[-1, 2] = 0, 0
    tests.append((start0 / start0.sum(), P3, B0))
for args in tests:
    with np.errstate(divide="ignore"):
        path, log_p = viterbi(*map(np.log, args))
    every = paths(*args)
    assert tuple(path) == max(every, key=every.get)
    assert np.isclose(np.exp(log_p), max(every.values()))

# States A to E: A moves to C, B to D or E evenly.
start5 = np.array([0.4, 0.6, 0, 0, 0])
P5 = np.zeros((5, 5))
P5[0, 2], P5[1, 3], P5[1, 4] = 1, 0.5, 0.5
P5[2:, 2:] = np.eye(3)
every = paths(start5, P5, np.ones((2, 5)))
best = max(every, key=every.get)
assert best == (0, 2) and np.isclose(every[best], 0.4)
second = start5 @ P5
assert start5.argmax() == 1 and second.argmax() == 2 and P5[1, 2] == 0

# The card: a die that is fair or loaded, rolls six, six, other.
stay = np.array([[0.9, 0.1], [0.2, 0.8]])
begin = np.array([2 / 3, 1 / 3])
six, other = np.array([1 / 6, 1 / 2]), np.array([5 / 6, 1 / 2])
rolls = np.array([six, six, other])
every = paths(begin, stay, rolls)
total = sum(every.values())
alpha = begin * six
assert np.allclose(alpha, [1 / 9, 1 / 6])
alpha = (alpha @ stay) * six
assert np.allclose(alpha, [1 / 45, 13 / 180])
alpha = (alpha @ stay) * other
assert np.allclose(alpha, [31 / 1080, 3 / 100]) and np.isclose(
    alpha.sum(), total
)
assert np.isclose(round(total, 4), 0.0587)
assert np.isclose(alpha[1] / total, 0.511, atol=5e-4)
best = max(every, key=every.get)
assert best == (1, 1, 1) and np.isclose(every[best], 2 / 75)
assert np.isclose(every[best] / total, 0.454, atol=5e-4)
assert np.allclose(begin @ stay, begin)

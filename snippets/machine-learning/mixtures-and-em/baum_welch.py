"""One Baum-Welch step from expected counts, checked over all paths."""

from itertools import pairwise, product

import numpy as np


# --8<-- [start:show]
def baum_welch_step(start, P, E, x):
    """E (K, V) emission probabilities, x (T,) symbols; new three, log p(x)."""
    T, K = len(x), len(start)
    B = E[:, x].T  # (T, K)
    A, beta, scale = np.empty((T, K)), np.ones((T, K)), np.empty(T)
    for t in range(T):
        joint = (A[t - 1] @ P if t else start) * B[t]
        scale[t] = joint.sum()
        A[t] = joint / scale[t]
    for t in range(T - 2, -1, -1):
        beta[t] = P @ (B[t + 1] * beta[t + 1]) / scale[t + 1]
    gamma = A * beta  # (T, K): p(z_t | x)
    moves = P * (A[:-1].T @ (B[1:] * beta[1:] / scale[1:, None]))
    symbols = gamma.T @ np.eye(E.shape[1])[x]
    return (
        gamma[0],
        moves / moves.sum(axis=1, keepdims=True),
        symbols / symbols.sum(axis=1, keepdims=True),
        np.log(scale).sum(),
    )
    # --8<-- [end:show]


rng = np.random.default_rng(0)
x = np.repeat([0, 1, 0, 1], 15) ^ (rng.random(60) < 0.1)
model = [np.full(2, 0.5), np.full((2, 2), 0.5)]
model.append(np.array([[0.6, 0.4], [0.4, 0.6]]))
last = -np.inf
for _ in range(61):
    *model, log_px = baum_welch_step(*model, x)
    assert log_px >= last - 1e-9
    last = log_px
assert np.all(np.diag(model[1]) > 0.75)

# All equal, rows of P and start too, stays equal; the start alone parts them.
for first, still in (((0.5, 0.5), True), ((0.9, 0.1), False)):
    P = np.full((2, 2), 0.5) if still else np.array([[0.7, 0.3], [0.4, 0.6]])
    model = [np.array(first), P, np.full((2, 2), 0.5)]
    for _ in range(30):
        *model, log_px = baum_welch_step(*model, x)
    assert np.allclose(*model[2]) == still

s, P = rng.dirichlet(np.ones(3)), rng.dirichlet(np.ones(3), size=3)
E, x = rng.dirichlet(np.ones(4), size=3), np.array([2, 0, 3, 3, 1])
first, moves, symbols = np.zeros(3), np.zeros((3, 3)), np.zeros((3, 4))
total = 0.0
for z in product(range(3), repeat=5):
    steps = list(pairwise(z))
    p = s[z[0]] * np.prod(E[z, x]) * np.prod([P[i, j] for i, j in steps])
    total += p
    first[z[0]] += p
    for i, j in steps:
        moves[i, j] += p
    for i, v in zip(z, x, strict=True):
        symbols[i, v] += p
new = baum_welch_step(s, P, E, x)
assert np.allclose(new[0], first / total) and np.isclose(new[3], np.log(total))
assert np.allclose(new[1], moves / moves.sum(axis=1, keepdims=True))
assert np.allclose(new[2], symbols / symbols.sum(axis=1, keepdims=True))
assert baum_welch_step(*new[:3], x)[3] > new[3]

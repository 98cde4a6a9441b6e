"""A linear-chain CRF: log-partition, best path, marginals."""

import itertools

import numpy as np
from scipy.special import logsumexp


# --8<-- [start:show]
def log_partition(E, A, start):
    """Log of the sum of exp(score) over all K^T tag sequences."""
    alpha = start + E[0]  # log sum over all paths that end in each tag
    for e in E[1:]:
        alpha = logsumexp(alpha[:, None] + A, axis=0) + e
    return logsumexp(alpha)


def best_path(E, A, start):
    """The recursion with max in place of logsumexp, and back pointers."""
    alpha, back = start + E[0], []
    for e in E[1:]:
        scores = alpha[:, None] + A  # from row to column
        back.append(scores.argmax(axis=0))
        alpha = scores.max(axis=0) + e
    path = [alpha.argmax()]
    for pointers in reversed(back):
        path.append(pointers[path[-1]])
    return path[::-1], alpha.max()


# --8<-- [end:show]
# --8<-- [start:run]
tags = ["O", "B", "I"]
E = np.array([[2.0, 1.8, 0.0], [0.5, 0.0, 2.0], [2.0, 0.0, 0.0]])
A, start = np.zeros((3, 3)), np.zeros(3)
A[0, 2] = start[2] = -np.inf  # neither O nor the start may precede I
path, score = best_path(E, A, start)
log_Z = log_partition(E, A, start)
print("each word alone:", [tags[k] for k in E.argmax(axis=1)])
print("best path:      ", [tags[k] for k in path], f"score {score:.1f}")
print(f"log Z {log_Z:.2f}, probability {np.exp(score - log_Z):.2f}")
# --8<-- [end:run]


def total(E, A, start, p):
    s = start[p[0]] + E[0, p[0]]
    return s + sum(A[p[t - 1], p[t]] + E[t, p[t]] for t in range(1, len(p)))


def check(E, A, start):
    T, K = E.shape
    paths = list(itertools.product(range(K), repeat=T))
    scores = [total(E, A, start, p) for p in paths]
    assert abs(log_partition(E, A, start) - logsumexp(scores)) < 1e-10
    path, top = best_path(E, A, start)
    assert abs(top - max(scores)) < 1e-10
    assert tuple(path) == paths[int(np.argmax(scores))]


check(E, A, start)
assert abs(score - (1.8 + 2 + 2)) < 1e-12
allowed = sum(
    np.isfinite(total(E, A, start, p))
    for p in itertools.product(range(3), repeat=3)
)
assert allowed == 13
rng = np.random.default_rng(0)
for T, K in [(1, 3), (2, 2), (5, 3), (4, 4)]:
    check(rng.normal(size=(T, K)), rng.normal(size=(K, K)), rng.normal(size=K))
big = rng.normal(size=(50, 3)) * 100
assert np.isfinite(log_partition(big, rng.normal(size=(3, 3)), np.zeros(3)))
# the derivative of log Z by an emission is the tag's marginal
E5, A5, s5 = (
    rng.normal(size=(4, 3)),
    rng.normal(size=(3, 3)),
    rng.normal(size=3),
)
paths = list(itertools.product(range(3), repeat=4))
p = np.exp([total(E5, A5, s5, q) - log_partition(E5, A5, s5) for q in paths])
assert abs(p.sum() - 1) < 1e-12
for t, k in [(0, 1), (2, 0), (3, 2)]:
    up, down = E5.copy(), E5.copy()
    up[t, k] += 1e-5
    down[t, k] -= 1e-5
    slope = (log_partition(up, A5, s5) - log_partition(down, A5, s5)) / 2e-5
    marginal = sum(w for w, q in zip(p, paths, strict=True) if q[t] == k)
    assert abs(slope - marginal) < 1e-8
# the derivative by a transition is its expected count
up, down = A5.copy(), A5.copy()
up[0, 2] += 1e-5
down[0, 2] -= 1e-5
slope = (log_partition(E5, up, s5) - log_partition(E5, down, s5)) / 2e-5
times = [sum(q[t : t + 2] == (0, 2) for t in range(3)) for q in paths]
assert abs(slope - p @ times) < 1e-8
# the card: weights 2, 1 for the first word, 1, 3 for the second
E2 = np.log([[2.0, 1.0], [1.0, 3.0]])
A2 = np.log([[1.0, 2.0], [4.0, 1.0]])
zero = np.zeros(2)
assert abs(np.exp(log_partition(E2, A2, zero)) - 21) < 1e-10
assert best_path(E2, A2, zero)[0] == [0, 1]
assert abs(np.exp(best_path(E2, A2, zero)[1]) - 12) < 1e-10

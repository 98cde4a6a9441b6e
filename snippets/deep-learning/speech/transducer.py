"""The transducer's lattice: forward recursion and all alignments."""

from itertools import combinations
from math import comb

import numpy as np


# --8<-- [start:show]
def transducer_log_likelihood(log_blank, log_label):
    T, U = log_label.shape  # log_blank: (T, U + 1)
    a = np.full((T, U + 1), -np.inf)
    a[0, 0] = 0.0
    for t in range(T):
        for u in range(U + 1):
            if t > 0:  # blank: on to the next frame
                step = a[t - 1, u] + log_blank[t - 1, u]
                a[t, u] = np.logaddexp(a[t, u], step)
            if u > 0:  # label: stay at this frame
                step = a[t, u - 1] + log_label[t, u - 1]
                a[t, u] = np.logaddexp(a[t, u], step)
    return a[-1, -1] + log_blank[-1, -1]  # the last frame is left


# --8<-- [end:show]
# --8<-- [start:run]
def all_alignments(blank, label):
    T, U = label.shape
    total, count = 0.0, 0
    for where in combinations(range(T - 1 + U), U):  # steps that write
        t = u = 0
        p, count = 1.0, count + 1
        for step in range(T - 1 + U):
            if step in where:
                p, u = p * label[t, u], u + 1
            else:
                p, t = p * blank[t, u], t + 1
        total += p * blank[t, u]
    return total, count


label = np.array([[0.4], [0.7]])  # frame t, after u labels
blank = np.array([[0.6, 0.9], [0.3, 0.8]])
p = np.exp(transducer_log_likelihood(np.log(blank), np.log(label)))
print(f"T = 2, U = 1: {p:.3f}")
rng = np.random.default_rng(0)
q = rng.dirichlet(np.ones(3), size=(6, 5))  # blank, right label, others
p = np.exp(transducer_log_likelihood(np.log(q[..., 0]), np.log(q[:, :-1, 1])))
brute, count = all_alignments(q[..., 0], q[:, :-1, 1])
print(f"T = 6, U = 4: {p:.6f}, {count} alignments: {brute:.6f}")
# --8<-- [end:run]
assert np.isclose(0.4 * 0.9 * 0.8 + 0.6 * 0.7 * 0.8, 0.624)
for T, U in ((1, 0), (1, 3), (2, 1), (5, 0), (4, 3), (3, 5)):
    q = rng.dirichlet(np.ones(3), size=(T, U + 1))
    b, y = q[..., 0], q[:, :U, 1]
    p = np.exp(transducer_log_likelihood(np.log(b), np.log(y)))
    brute, count = all_alignments(b, y)
    assert np.isclose(p, brute) and count == comb(T - 1 + U, U)
y = np.array([[0.4], [0.7]])
b = np.array([[0.6, 0.9], [0.3, 0.8]])
assert np.isclose(
    np.exp(transducer_log_likelihood(np.log(b), np.log(y))), 0.624
)
# the card
y = np.array([[0.5], [0.6]])
b = np.array([[0.5, 0.8], [0.4, 0.9]])
p = np.exp(transducer_log_likelihood(np.log(b), np.log(y)))
assert np.isclose(p, 0.36 + 0.27) and np.isclose(p, 0.63)
p = np.exp(transducer_log_likelihood(np.log(b[:, :1]), np.zeros((2, 0))))
assert np.isclose(p, 0.2)

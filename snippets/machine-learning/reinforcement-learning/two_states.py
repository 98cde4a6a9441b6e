"""Bellman equations of a machine with two states, solved exactly."""

import numpy as np

# --8<-- [start:show]
# States good 0, worn 1; actions run 0, repair 1.
P = np.array([[[0.5, 0.5], [1, 0]], [[0, 1], [1, 0]]])  # (S, A, S)
R = np.array([[6.0, -1], [2, -1]])  # (S, A)


def evaluate(pi, gamma):
    """Values (S,) of a deterministic policy pi, (S,)."""
    s = np.arange(len(pi))
    P_pi, r_pi = P[s, pi], R[s, pi]  # the rows that pi selects
    return np.linalg.solve(np.eye(len(pi)) - gamma * P_pi, r_pi)


for gamma in (0.5, 0.8):
    for name, pi in {"run": [0, 0], "repair": [0, 1]}.items():
        V = evaluate(np.array(pi), gamma)
        Q = R + gamma * P @ V
        print(f"gamma {gamma}, when worn {name:6}: V = {V.round(2)},", end=" ")
        print(f"worn: run {Q[1, 0]:.2f}, repair {Q[1, 1]:.2f}")
# --8<-- [end:show]

assert np.allclose(Q[1], [2 + 0.8 * 15, -1 + 0.8 * 20])
assert np.allclose(evaluate(np.array([0, 0]), 0.5), [28 / 3, 4])
assert np.allclose(evaluate(np.array([0, 0]), 0.8), [50 / 3, 10])
best = evaluate(np.array([0, 1]), 0.8)
assert np.allclose(best, [20, 15])
# The optimality equation holds for it, and for no other policy.
for pi in np.ndindex(2, 2):
    V = evaluate(np.array(pi), 0.8)
    solves = np.allclose((R + 0.8 * P @ V).max(axis=1), V)
    assert solves == (pi == (0, 1)) and np.all(V <= best + 1e-9)
# A value is the mean discounted sum: roll the chain forward.
dist, total = np.array([1.0, 0]), 0.0
for t in range(300):
    total += 0.8**t * dist @ R[[0, 1], [0, 1]]
    dist = dist @ P[[0, 1], [0, 1]]
assert np.isclose(total, 20)
# Geometric stopping: E of the undiscounted sum is the discounted value, and
# the mean life is 1 / (1 - gamma).
assert np.isclose(sum(t * 0.8 ** (t - 1) * 0.2 for t in range(1, 400)), 5)
# First sweeps of value iteration that the text does by hand.
V = np.zeros(2)
sweeps = []
for _ in range(3):
    V = (R + 0.8 * P @ V).max(axis=1)
    sweeps.append(V)
assert np.allclose(sweeps, [[6, 2], [9.2, 3.8], [11.2, 6.36]])
# The card: other numbers. A 0, B 1; stay 0, act 1.
P2 = np.array([[[1, 0], [0, 1]], [[0, 1], [0.5, 0.5]]])
R2 = np.array([[1.0, 3], [0, -1]])
for gamma, V, pi in ((0.5, [3, 0], [1, 0]), (0.8, [5, 5 / 3], [0, 1])):
    Q = R2 + gamma * P2 @ np.array(V)
    assert np.allclose(Q.max(axis=1), V) and Q.argmax(axis=1).tolist() == pi

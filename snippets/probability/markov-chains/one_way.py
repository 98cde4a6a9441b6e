"""Stationary without detailed balance: a cycle that prefers one direction."""

import numpy as np

# fmt: off
# --8<-- [start:show]
P = np.array([[0.0, 0.8, 0.2],
              [0.2, 0.0, 0.8],
              [0.8, 0.2, 0.0]])
pi = np.full(3, 1 / 3)
flow = pi[:, None] * P
backward = flow.T / pi[:, None]  # the film of the chain, run backwards
print("stationary:", np.allclose(pi @ P, pi))
print("flow 0 -> 1:", flow[0, 1].round(3), " 1 -> 0:", flow[1, 0].round(3))
print("backward, from 0:", backward[0])
# --8<-- [end:show]
# fmt: on

assert np.isclose(pi.sum(), 1) and np.allclose(pi @ P, pi)
assert not np.allclose(flow, flow.T)
rng = np.random.default_rng(0)
steps = np.where(rng.uniform(size=200_000) < 0.8, 1, -1)
path = np.cumsum(steps) % 3
before = path[:-1][path[1:] == 0]  # where did visits to 0 come from?
share = np.mean(before == 1)
error = 4 * np.sqrt(0.2 * 0.8 / len(before))
assert abs(share - backward[0, 1]) < error and np.isclose(backward[0, 1], 0.2)
# A general chain: its reversal has the same pi, and rows that sum to 1.
R = rng.dirichlet(np.ones(4), size=4)
far = np.linalg.matrix_power(R, 200)[0]
reverse = (far[:, None] * R).T / far[:, None]
assert np.allclose(reverse.sum(axis=1), 1) and np.allclose(far @ reverse, far)
assert not np.allclose(reverse, R)
# Chains on a line balance: as many steps up as down across every gap.
up = np.array([0.7, 0.2, 0.5])
down = np.array([0.3, 0.1, 0.4])
line = np.diag(up, 1) + np.diag(down, -1)
line += np.diag(1 - line.sum(axis=1))
w = np.cumprod(np.append(1, up / down))
w /= w.sum()
assert np.allclose(w @ line, w)
# The card: up 0.5, down 0.25: weights 1, 2, 4.
card = np.array([[0.5, 0.5, 0], [0.25, 0.25, 0.5], [0, 0.25, 0.75]])
assert np.allclose(np.array([1, 2, 4]) / 7 @ card, np.array([1, 2, 4]) / 7)

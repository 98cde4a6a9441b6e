"""Metropolis: a random walk that prefers likely places."""

import numpy as np


# --8<-- [start:show]
def metropolis(log_target, start, step, n, rng):
    """n states of a random-walk Metropolis chain, and the share of moves.

    In one dimension; log_target(start) must be finite.
    """
    x, log_p = start, log_target(start)
    chain, moved = np.empty(n), 0
    for i in range(n):
        new = x + step * rng.normal()
        log_new = log_target(new)
        if np.log(rng.uniform()) < log_new - log_p:  # constants cancel
            x, log_p, moved = new, log_new, moved + 1
        chain[i] = x  # also when the proposal was refused
    return chain, moved / n


def log_target(x):  # two bumps, not normalised
    return np.logaddexp(-((x + 2) ** 2) / 2, np.log(0.5) - (x - 3) ** 2 / 2)


rng, found = np.random.default_rng(0), {}
for step in (0.1, 3.0, 100.0):
    runs = [metropolis(log_target, -2.0, step, 2000, rng) for _ in range(8)]
    shares = found[step] = [np.mean(chain > 0.5) for chain, _ in runs]
    accepted = np.mean([rate for _, rate in runs])
    print(f"step {step:5}: accepted {accepted:.2f}", end=", share on the right")
    print(f" {min(shares):.2f} to {max(shares):.2f}")
print("truth: one third")
# --8<-- [end:show]

x = np.linspace(-12, 13, 50_001)
p = np.exp(log_target(x))
p = p / p.sum()
right = p[x > 0.5].sum()
assert abs(right - 1 / 3) < 5e-3
assert abs(x @ p + 1 / 3) < 1e-6  # bumps at -2 (weight 2) and 3 (weight 1)
assert abs(x**2 @ p - (2 / 3 * 5 + 1 / 3 * 10)) < 1e-6
chain, rate = metropolis(
    log_target, -2.0, 3.0, 15_000, np.random.default_rng(1)
)
moves = np.mean(np.diff(chain, prepend=-2.0) != 0)
assert np.isclose(rate, moves)
# The share accepted, by an integral over start and step.
start = x[::100]
z = np.linspace(-6, 6, 241)
move = np.exp(-(z**2) / 2)
ratio = log_target(start[:, None] + 3 * z) - log_target(start)[:, None]
exact = (p[::100] / p[::100].sum()) @ np.minimum(1, np.exp(ratio)) @ move
exact = exact / move.sum()
assert abs(rate - exact) < 0.02 and 0.45 < exact < 0.5
for one, (low, high) in [(0.1, (0.95, 1)), (100.0, (0, 0.04))]:
    chain_, rate = metropolis(log_target, -2.0, one, 1000, rng)
    assert low < rate < high
tiny, _ = metropolis(log_target, -2.0, 1e-6, 5, rng)
assert np.allclose(tiny, -2, atol=1e-4)
# Runs with step 3 agree with the truth, those with step 0.1 do not.
assert np.max(np.abs(np.array(found[3.0]) - right)) < 0.2
assert np.max(np.abs(np.array(found[0.1]) - right)) > 0.25
assert min(found[0.1]) == 0  # not once
blocks = (chain > 0.5).reshape(15, 1000).mean(axis=1)
assert abs(blocks.mean() - right) < 4 * blocks.std(ddof=1) / np.sqrt(15)
# Detailed balance on three states, in matrices.
pi = np.array([0.2, 0.5, 0.3])
Q = np.array([[0, 0.5, 0.5], [0.5, 0, 0.5], [0.5, 0.5, 0]])
P = Q * np.minimum(1, pi[None, :] / pi[:, None])
P = P + np.diag(1 - P.sum(axis=1))
flow = pi[:, None] * P
assert np.allclose(flow, flow.T) and np.allclose(pi @ P, pi)
# With an asymmetric proposal the Hastings factor is needed.
Q = np.array([[0, 0.9, 0.1], [0.3, 0, 0.7], [0.6, 0.4, 0]])
ratio = np.where(
    Q > 0, pi[None, :] * Q.T / np.where(Q > 0, pi[:, None] * Q, 1), 0
)
P = Q * np.minimum(1, ratio)
P = P + np.diag(1 - P.sum(axis=1))
assert np.allclose(pi @ P, pi)
wrong = Q * np.minimum(1, pi[None, :] / pi[:, None])
wrong = wrong + np.diag(1 - wrong.sum(axis=1))
assert not np.allclose(pi @ wrong, pi)
# Two places of weights 2 and 1, the other always proposed: flows of 1/3.
P = np.array([[1 / 2, 1 / 2], [1.0, 0.0]])
pi = np.array([2, 1]) / 3
assert np.allclose(pi @ P, pi) and np.isclose(pi[0] * P[0, 1], 1 / 3)

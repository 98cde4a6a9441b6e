"""Metropolis: a random walk that prefers likely places."""

import numpy as np


# --8<-- [start:show]
def metropolis(log_target, start, step, n, rng):
    """n states of a random-walk Metropolis chain in one dimension."""
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


rng = np.random.default_rng(0)
for step in (0.1, 3.0, 100.0):
    chain, rate = metropolis(log_target, -2.0, step, 20_000, rng)
    print(f"step {step:5}: accepted {rate:.2f}", end=", ")
    print(f"share on the right {np.mean(chain > 0.5):.3f}")
print("truth: one third")
# --8<-- [end:show]

x = np.linspace(-12, 13, 50_001)
p = np.exp(log_target(x))
p = p / p.sum()
right = p[x > 0.5].sum()
assert abs(right - 1 / 3) < 5e-3
chain, _ = metropolis(log_target, -2.0, 3.0, 60_000, np.random.default_rng(1))
blocks = (chain > 0.5).reshape(60, 1000).mean(axis=1)
assert abs(blocks.mean() - right) < 4 * blocks.std(ddof=1) / np.sqrt(60)
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

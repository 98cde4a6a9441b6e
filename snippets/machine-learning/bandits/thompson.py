"""Thompson sampling for rewards 0 or 1, from scratch."""

import numpy as np
from scipy.stats import beta


# --8<-- [start:show]
def thompson(pull, K, T, rng):
    """pull(a) returns 0 or 1. Successes and failures, each (K,)."""
    wins, losses = np.zeros(K), np.zeros(K)
    for _ in range(T):
        theta = rng.beta(1 + wins, 1 + losses)  # one draw per arm
        a = np.argmax(theta)
        if pull(a):
            wins[a] += 1
        else:
            losses[a] += 1
    return wins, losses


mu = np.array([0.9, 0.5, 0.3])
rng = np.random.default_rng(0)
for T in (300, 3_000, 30_000):
    wins, losses = thompson(lambda a: rng.uniform() < mu[a], 3, T, rng)
    n = wins + losses
    print(f"T = {T:6}: pulls {n.astype(int)}, regret {n @ (0.9 - mu):.0f}")
# --8<-- [end:show]
assert n.sum() == 30_000 and n[0] > 29_900
assert np.allclose(wins / n, mu, atol=4 * 0.5 / np.sqrt(n + 1))

# The share of draws in which an arm wins is the probability that it is best.
rng = np.random.default_rng(2)


def best_shares(wins, losses, draws=400_000):
    theta = rng.beta(1 + wins, 1 + losses, size=(draws, len(wins)))
    return np.bincount(np.argmax(theta, axis=1), minlength=len(wins)) / draws


share = best_shares(np.array([2, 0]), np.array([1, 0]))
assert abs(share[1] - 2 / 5) < 0.004  # 1 - E[theta] = 1 - 3/5
share = best_shares(np.array([2, 0]), np.array([1, 2]))
grid = (np.arange(100_000) + 0.5) / 100_000
exact = np.mean(beta.pdf(grid, 3, 2) * beta.sf(grid, 1, 3))
assert abs(share[1] - 4 / 35) < 0.003 and np.isclose(exact, 4 / 35)

# The first round is uniform; a sure arm takes over; counts are the rewards'.
first = [
    np.argmax(np.add(*thompson(lambda a: 0, 3, 1, np.random.default_rng(s))))
    for s in range(900)
]
assert np.all(np.abs(np.bincount(first) - 300) < 4 * np.sqrt(200))
wins, losses = thompson(lambda a: a == 1, 3, 400, rng)
assert losses[1] == 0 and wins[0] == wins[2] == 0 and wins[1] > 350


# Replay one game: the arm of each round maximises that round's draws.
log = []


def pull(a):
    log.append(a)
    return [0, 1, 1][a] if len(log) % 3 else 0


wins, losses = thompson(pull, 3, 60, np.random.default_rng(5))
again, w, f = np.random.default_rng(5), np.zeros(3), np.zeros(3)
for t, a in enumerate(log, 1):
    assert a == np.argmax(again.beta(1 + w, 1 + f))
    reward = [0, 1, 1][a] if t % 3 else 0
    w[a], f[a] = w[a] + reward, f[a] + 1 - reward
assert np.all(w == wins) and np.all(f == losses)

"""Rewards that arrive in batches: counts that wait, pending pulls, draws."""

import numpy as np


# --8<-- [start:show]
def batched(rule, mu, T, size, runs, rng):
    """Regret (runs,) of T rounds; rewards are known after each batch."""
    pulls = np.zeros((runs, len(mu)))
    n, s, new_s = pulls.copy(), pulls.copy(), pulls.copy()
    rows, regret = np.arange(runs), np.zeros(runs)
    for t in range(T):
        if t % size == 0:
            n, s = pulls.copy(), new_s.copy()  # pulls with known reward
        a = rule(t, pulls, n, s, rng)
        pulls[rows, a] += 1
        new_s[rows, a] += rng.uniform(size=runs) < mu[a]
        regret += max(mu) - mu[a]
    return regret


def pending(t, pulls, n, s, rng):
    mean = s / np.maximum(n, 1)
    bonus = np.sqrt(0.5 * np.log(t + 1) / np.maximum(pulls, 1e-9))
    return np.argmax(mean + bonus, axis=1)


def waiting(t, pulls, n, s, rng):
    return pending(t, n, n, s, rng)  # counts wait for the rewards


def thompson(t, pulls, n, s, rng):
    return np.argmax(rng.beta(1 + s, 1 + n - s), axis=1)


# --8<-- [end:show]
# --8<-- [start:run]
mu = np.array([0.2, 0.3, 0.4, 0.45, 0.5])
lost = {}
print("regret of 2,500 rounds: UCB waiting, UCB pending, Thompson")
for size in (1, 100, 500):
    rng = np.random.default_rng(0)
    rules = (waiting, pending, thompson)
    lost[size] = [batched(f, mu, 2500, size, 50, rng) for f in rules]
    means = "".join(f"{np.mean(v):7.0f}" for v in lost[size])
    print(f"batches of {size:3}:{means}")
# --8<-- [end:run]
# Waiting, each of the four worse arms gets a whole batch.
assert abs(lost[500][0].mean() / 500 / (0.3 + 0.2 + 0.1 + 0.05) - 1) < 0.01
for half in (slice(25), slice(25, 50)):  # each half of the runs says it
    one, many = ([v[half].mean() for v in lost[size]] for size in (1, 500))
    assert many[0] > 2.5 * max(many[1:])
    assert abs(one[0] - one[1]) < 20 and many[2] > one[2]

# Batches of 10: what a rule is told, and when.
seen = []


def told(t, pulls, n, s, rng):
    assert np.all(pulls.sum(axis=1) == t)
    assert np.all(n.sum(axis=1) == t - t % 10)
    assert np.all(s[:, 0] == n[:, 0]) and np.all(s[:, 1] == 0)
    seen.append(t)
    return np.full(len(n), t % 2)


regret = batched(told, np.array([1.0, 0]), 70, 10, 3, rng)
assert seen == list(range(70)) and np.allclose(regret, 35)
# Indices by hand: means 1/2 and 3/4; 4 and 100 pulls, 4 and 4 known.
n, s, pulls = (np.array([v]) for v in ([4, 4], [2, 3], [4, 100]))
for t in (2, 100, 10**6):
    root = np.sqrt(0.5 * np.log(t + 1))
    assert waiting(t, pulls, n, s, rng) == 1
    assert pending(t, pulls, n, s, rng) == (root * (1 / 2 - 0.1) < 0.25)
# Untried against 2 of 3: the draw of the former wins with 0.4.
n, s = np.tile([3, 0], (40_000, 1)), np.tile([2, 0], (40_000, 1))
assert abs(thompson(0, n, n, s, rng).mean() - 0.4) < 0.01

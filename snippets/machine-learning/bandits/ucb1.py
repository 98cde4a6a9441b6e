"""UCB1 from scratch; the arm that a round chooses, by hand."""

from functools import partial

import numpy as np


# --8<-- [start:show]
def ucb1(pull, K, T):
    """pull(a) returns a reward in [0, 1]; T >= K. Pulls and sums (K,)."""
    n, total = np.zeros(K), np.zeros(K)
    for t in range(T):  # t rounds are behind us
        if t < K:
            a = t  # every arm once, so that no count is zero
        else:
            bonus = np.sqrt(2 * np.log(t) / n)
            a = np.argmax(total / n + bonus)
        n[a] += 1
        total[a] += pull(a)
    return n, total


mu = np.array([0.9, 0.5, 0.3])
rng = np.random.default_rng(0)
for T in (300, 3_000, 30_000):
    n, total = ucb1(lambda a: rng.uniform() < mu[a], 3, T)
    print(f"T = {T:6}: pulls {n.astype(int)}, regret {n @ (0.9 - mu):.0f}")
# --8<-- [end:show]
assert n.sum() == 30_000 and np.all(np.diff(n) < 0)
assert np.all(n[1:] < 8 * np.log(30_000) / (0.9 - mu[1:]) ** 2 + 1.41)
assert np.allclose(total / n, mu, atol=4 * 0.5 / np.sqrt(n))
# Ten times the rounds add about the same. All indices stay equal: arm a has
# sqrt(2 log(T) / n) = level - mu, and the pulls sum to T.
gaps, lost = 0.9 - mu, []


def bernoulli(rng, a):
    return rng.uniform() < mu[a]


for T, games, error in ((300, 20, 4), (3_000, 8, 8), (30_000, 1, 25)):
    low, high = 0.9, 9.0
    for _ in range(60):
        level = (low + high) / 2
        equal = 2 * np.log(T) / (level - mu) ** 2
        low, high = (level, high) if equal.sum() > T else (low, level)
    rng = np.random.default_rng(3)
    all_n = [ucb1(partial(bernoulli, rng), 3, T)[0] for _ in range(games)]
    lost.append(np.mean(all_n, axis=0) @ gaps)
    assert abs(lost[-1] - equal @ gaps) < error
    assert equal[1:] @ gaps[1:] < np.sum(8 * np.log(T) / gaps[1:])
# With gap 0.1 the bound exceeds T until about 7,000 rounds.
assert 8 * np.log(7000) / 0.1**2 > 7000 and 8 * np.log(7200) / 0.1**2 < 7200
assert lost[2] - lost[1] < 2 * (lost[1] - lost[0])  # sqrt: 3.16 times


def index(mean, n):
    return np.array(mean) + np.sqrt(2 * np.log(np.sum(n)) / np.array(n))


# The text: 60, 30 and 10 pulls. The card: 35, 9 and 6.
text = index([0.5, 0.45, 0.3], [60, 30, 10])
assert np.allclose(text, [0.892, 1.004, 1.260], atol=5e-4)
card = index([28 / 35, 4 / 9, 0], [35, 9, 6])
assert np.allclose(card, [1.273, 1.377, 1.142], atol=1e-3)
# Its follow-up: the next reward of that arm is 0; then 51 rounds and 10.
after = index([0.8, 0.4, 0], [35, 10, 6])
assert np.allclose(after, [1.274, 1.287, 1.145], atol=1e-3)

# Each round of fixed games is the one by hand; rewards not only 0 or 1.
rng = np.random.default_rng(1)
for _ in range(80):
    seen = []

    def pull(a, seen=seen):
        seen.append((a, rng.uniform()))
        return seen[-1][1]

    n, total = ucb1(pull, 4, 60)
    assert [a for a, _ in seen[:4]] == [0, 1, 2, 3] and len(seen) == 60
    count, sums = np.zeros(4), np.zeros(4)
    for t, (a, r) in enumerate(seen):
        if t >= 4:
            assert a == np.argmax(index(sums / count, count))
        count[a] += 1
        sums[a] += r
    assert np.allclose(n, count) and np.allclose(total, sums)
n, total = ucb1(lambda a: 1.0, 5, 5)
assert np.all(n == 1) and np.all(total == 1)

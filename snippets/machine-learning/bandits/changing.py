"""Two arms swap their rates; discounting forgets, at a price."""

import numpy as np


# --8<-- [start:show]
def thompson_runs(rates, keep, runs, rng):
    """rates (T, K); counts are multiplied by keep each round. Regret (T,)."""
    T, K = rates.shape
    rows, regret = np.arange(runs), np.zeros(T)
    wins, losses = np.zeros((runs, K)), np.zeros((runs, K))
    for t in range(T):
        a = np.argmax(rng.beta(1 + wins, 1 + losses), axis=1)
        won = rng.uniform(size=runs) < rates[t, a]
        wins, losses = keep * wins, keep * losses
        wins[rows, a] += won
        losses[rows, a] += ~won
        regret[t] = np.mean(rates[t].max() - rates[t, a])
    return regret


calm = np.tile([0.6, 0.4], (2000, 1))
swap = np.vstack([calm[:1000], calm[1000:, ::-1]])
print("keep   no change   swap: before   after")
for keep in (1, 0.99, 0.95):
    rng = np.random.default_rng(0)
    still = thompson_runs(calm, keep, 200, rng).sum()
    r = thompson_runs(swap, keep, 200, rng)
    print(
        f"{keep:4} {still:11.0f} {r[:1000].sum():14.0f} {r[1000:].sum():7.0f}"
    )
# --8<-- [end:show]
assert len(calm) == len(swap) == 2 * len(swap[1000:])
assert np.allclose(swap[[0, 999, 1000]], [[0.6, 0.4], [0.6, 0.4], [0.4, 0.6]])
for seed in (1, 2):
    rng = np.random.default_rng(seed)
    still = [thompson_runs(calm, k, 80, rng).sum() for k in (1, 0.99, 0.95)]
    after = [
        thompson_runs(swap, k, 80, rng)[1000:].sum() for k in (1, 0.99, 0.95)
    ]
    assert still[0] < still[1] / 3 and still[1] < still[2] / 1.5
    assert after[0] > 3 * after[1] and after[1] < after[2]
    assert after[0] > 100 * 0.6  # most of the 200 that a fixed choice loses
# A sure arm keeps 1 + 0.9 + 0.81 + ...: a memory of 1 / (1 - keep) rounds.
assert np.isclose(np.sum(0.99 ** np.arange(3000)), 100)
# keep = 0 forgets all: the last arm has Beta(2, 1) or Beta(1, 2), the other
# is uniform; the arm that pays for sure is drawn again with 2/3.
sure = thompson_runs(np.tile([1.0, 0.0], (40, 1)), 0, 20_000, rng)
p = 0.5  # probability that arm 0 is played
for t in range(3):
    assert abs(sure[t] - (1 - p)) < 0.015
    p = 2 / 3  # after a win on 0, and after a loss on 1
# Right after the swap nearly all play what was best before.
r = thompson_runs(swap, 1, 200, rng)
assert r[990:1000].mean() < 0.02 and r[1000:1010].mean() > 0.18
# Regret is against the best of the same round.
level = np.array([[0.5, 0.5], [0.9, 0.9], [0.2, 0.2]])
assert np.allclose(thompson_runs(level, 0.9, 5, rng), 0)

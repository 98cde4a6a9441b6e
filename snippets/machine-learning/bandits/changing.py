"""Two arms swap their rates; discounting forgets, at a price."""

import numpy as np


# --8<-- [start:show]
def thompson_runs(rates, keep, runs, rng):
    """rates (T, K); counts times keep each round. Regret (T, runs)."""
    T, K = rates.shape
    rows, regret = np.arange(runs), np.zeros((T, runs))
    wins, losses = np.zeros((runs, K)), np.zeros((runs, K))
    for t in range(T):
        a = np.argmax(rng.beta(1 + wins, 1 + losses), axis=1)
        won = rng.uniform(size=runs) < rates[t, a]
        wins, losses = keep * wins, keep * losses
        wins[rows, a] += won
        losses[rows, a] += ~won
        regret[t] = rates[t].max() - rates[t, a]
    return regret


calm = np.tile([0.6, 0.4], (2000, 1))
swap = np.vstack([calm[:1000], calm[1000:, ::-1]])
still, before, after = {}, {}, {}  # regret of each run
print("keep   no change   swap: before   after")
for keep in (1, 0.99, 0.95):
    rng = np.random.default_rng(0)
    still[keep] = thompson_runs(calm, keep, 200, rng).sum(axis=0)
    r = thompson_runs(swap, keep, 200, rng)
    before[keep], after[keep] = r[:1000].sum(axis=0), r[1000:].sum(axis=0)
    a, b, c = (np.mean(v[keep]) for v in (still, before, after))
    print(f"{keep:4} {a:11.0f} {b:14.0f} {c:7.0f}")
# --8<-- [end:show]
assert len(calm) == len(swap) == 2 * len(swap[1000:])
assert np.allclose(swap[[0, 999, 1000]], [[0.6, 0.4], [0.6, 0.4], [0.4, 0.6]])
for part in np.split(np.arange(200), 2):  # each half of the runs says it
    calm_loss = [still[k][part].mean() for k in (1, 0.99, 0.95)]
    swap_loss = [after[k][part].mean() for k in (1, 0.99, 0.95)]
    assert calm_loss[0] < calm_loss[1] / 3
    assert calm_loss[1] < calm_loss[2] / 1.5
    assert swap_loss[0] > 3 * swap_loss[1] and swap_loss[1] < swap_loss[2]
    assert swap_loss[0] > 100  # most of the 200 that a fixed choice loses
# A sure arm keeps 1 + 0.9 + 0.81 + ...: a memory of 1 / (1 - keep) rounds.
assert np.isclose(np.sum(0.99 ** np.arange(3000)), 100)
# keep = 0 forgets all: the last arm has Beta(2, 1) or Beta(1, 2), the other
# is uniform; the arm that pays for sure is drawn again with 2/3.
sure = thompson_runs(np.tile([1.0, 0.0], (3, 1)), 0, 20_000, rng)
sure = sure.mean(axis=1)
p = 0.5  # probability that arm 0 is played
for t in range(3):
    assert abs(sure[t] - (1 - p)) < 0.015
    p = 2 / 3  # after a win on 0, and after a loss on 1
# Right after the swap nearly all play what was best before.
r = thompson_runs(swap[:1010], 1, 200, rng)
assert r[990:1000].mean() < 0.02 and r[1000:1010].mean() > 0.18
# Regret is against the best of the same round.
level = np.array([[0.5, 0.5], [0.9, 0.9], [0.2, 0.2]])
assert np.allclose(thompson_runs(level, 0.9, 5, rng), 0)

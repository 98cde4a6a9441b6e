"""Replay of recorded runs sees only what the new agent did not change."""

import numpy as np


# --8<-- [start:show]
def compare(rng, n=40_000):
    """Success of the old and new agent, and where replay is possible.

    On hard tasks the new agent makes other calls, for which nothing was
    recorded. With the same calls it gets the same results, so the same end.
    """
    hard = rng.random(n) < 0.4
    old = rng.random(n) < np.where(hard, 0.3, 0.9)
    same_calls = rng.random(n) < np.where(hard, 0.2, 0.9)
    other = rng.random(n) < np.where(hard, 0.6, 0.9)
    return old, np.where(same_calls, old, other), same_calls
    # --8<-- [end:show]


# --8<-- [start:run]
old, new, replayed = compare(np.random.default_rng(0))
print(f"run anew: old {old.mean():.2f} new {new.mean():.2f}")
print(f"replayed to the end: {replayed.mean():.2f} of the runs")
print(f"gain in these {(new - 1.0 * old)[replayed].mean():.2f}")
print(f"old agent in these {old[replayed].mean():.2f}")
lost = (new & replayed).mean()
print(f"new agent, if the rest counts as failed: {lost:.2f}")
# --8<-- [end:run]
for seed in range(3):
    old, new, replayed = compare(np.random.default_rng(seed))
    assert abs(new.mean() - old.mean() - 0.4 * 0.8 * 0.3) < 0.01
    assert abs(replayed.mean() - (0.6 * 0.9 + 0.4 * 0.2)) < 0.01
    assert (new == old)[replayed].all() and old[replayed].mean() > old.mean()
    assert (new & replayed).mean() < old.mean() - 0.1

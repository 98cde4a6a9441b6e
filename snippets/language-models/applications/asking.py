"""What a question back is worth, and when to answer without it."""

import numpy as np


# --8<-- [start:show]
def value_of_asking(p, cost):
    """p (k,) of k meanings; cost (actions, k): (best action, gain)."""
    guess = cost @ p  # expected cost of each action
    known = np.min(cost, axis=0) @ p  # the action that fits the meaning
    best = int(np.argmin(guess))
    return best, guess[best] - known


cancel = np.array([[0.0, 20.0], [20.0, 0.0]])  # the wrong order: 20
show = np.array([[0.0, 1.0], [1.0, 0.0]])  # the wrong status: 1
for p in (0.7, 0.97):
    p = np.array([p, 1 - p])
    gains = [value_of_asking(p, cost)[1] for cost in (cancel, show)]
    print(f"p {p[0]:.2f}: cancel {gains[0]:.2f}, show {gains[1]:.2f}")
both = np.vstack([show, [0.2, 0.2]])  # a third action: show both
best, gain = value_of_asking(np.array([0.7, 0.3]), both)
print(f"show, or show both: action {best}, asking gains {gain:.2f}")
# --8<-- [end:show]
for seed in range(3):
    rng = np.random.default_rng(seed)
    p, cost = rng.dirichlet(np.ones(3)), rng.random((4, 3))
    best, gain = value_of_asking(p, cost)
    assert gain >= 0
    draws = rng.choice(3, size=40_000, p=p)
    blind = min(cost[a, draws].mean() for a in range(4))
    seen = cost[:, draws].min(axis=0).mean()
    assert abs((blind - seen) - gain) < 0.02
    # one action best for all meanings: nothing to ask
    cost[1] = cost.min(axis=0) - 0.1
    assert np.isclose(value_of_asking(p, cost)[1], 0)
assert np.isclose(value_of_asking(np.array([0.7, 0.3]), cancel)[1], 6)
assert value_of_asking(np.array([0.2, 0.8]), cancel)[0] == 1
best, gain = value_of_asking(np.array([0.7, 0.3]), both)
assert best == 2 and np.isclose(gain, 0.2)
# card: 0.6, 0.3, 0.1; actions A, B, C and a list of all three for 2
card = np.array([[0, 9, 9], [9, 0, 9], [9, 9, 0]], dtype=float)
mix = np.array([0.6, 0.3, 0.1])
assert np.isclose(value_of_asking(mix, card)[1], 3.6)
best, gain = value_of_asking(mix, np.vstack([card, [2, 2, 2]]))
assert best == 3 and np.isclose(gain, 2)
# a late change of the odds: 0.9
assert np.isclose(value_of_asking(np.array([0.9, 0.05, 0.05]), card)[1], 0.9)

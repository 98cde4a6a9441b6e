"""Gambler's ruin: formula against the linear system, timid against bold."""

import numpy as np


# --8<-- [start:show]
def reach(p, start, goal):
    """Probability to reach goal before 0, winning each bet with 0 < p < 1."""
    if p == 0.5:
        return start / goal
    # The formula with the powers that are below 1, which cannot overflow:
    # if r > 1, divide above and below by r^goal. expm1(x) is exp(x) - 1.
    a = abs(np.log((1 - p) / p))
    share = np.expm1(-a * start) / np.expm1(-a * goal)
    return share if p > 0.5 else share * np.exp(-a * (goal - start))


for p in (18 / 38, 0.5, 0.52):
    print(f"p = {p:.3f}: r^50 = {((1 - p) / p) ** 50:.2f}", end=", ")
    print(f"from 50 to 100 with probability {reach(p, 50, 100):.4f}")
# --8<-- [end:show]


def chain(p, goal):
    """Solve the first-step equations: win probability and mean duration."""
    inner = np.diag(np.full(goal - 2, p), 1) + np.diag(
        np.full(goal - 2, 1 - p), -1
    )
    A = np.eye(goal - 1) - inner
    last = np.zeros(goal - 1)
    last[-1] = p
    return np.linalg.solve(A, last), np.linalg.solve(A, np.ones(goal - 1))


for p in (0.35, 18 / 38, 0.5, 0.52, 0.7):
    goal = 13
    win, steps = chain(p, goal)
    i = np.arange(1, goal)
    formula = np.array([reach(p, k, goal) for k in i])
    assert np.allclose(win, formula)
    if p == 0.5:
        assert np.allclose(steps, i * (goal - i))
    else:  # mean drift a bet: 2p - 1 = (mean end - start) / bets
        assert np.allclose(steps, (goal * formula - i) / (2 * p - 1))
r = 20 / 18
assert np.isclose(reach(18 / 38, 50, 100), 1 / (1 + r**50))
assert reach(0.3, 10, 10_000) >= 0  # no overflow
# Unlimited goal: ruin with probability r^i for p > 1/2.
assert np.isclose(1 - reach(0.52, 50, 10**6), (48 / 52) ** 50)
# The card: p = 0.4, from 2 to 4. Bold play is one bet of 2.
assert np.isclose(reach(0.4, 2, 4), 4 / 13) and 4 / 13 < 0.4
assert np.isclose(chain(0.4, 4)[1][1], 2 * (1 - 2 * 4 / 13) / 0.2)
assert np.isclose(chain(0.4, 4)[1][1], 50 / 13)
assert np.isclose(reach(0.6, 2, 10**6), 1 - (2 / 3) ** 2)

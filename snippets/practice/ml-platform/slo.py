"""Error budgets and alarms on their burn rate."""

from math import prod

import numpy as np


# --8<-- [start:show]
def minutes_to_alarm(errors, goal, window, factor):
    """Minutes until the mean error share of the window, which was clean
    before, exceeds factor times the budget; None: never."""
    budget = 1 - goal
    share = np.cumsum(np.full(window, errors)) / window
    late = share > factor * budget
    return int(np.argmax(late)) + 1 if late.any() else None


rules = {"page, 1 h": (60, 14.4), "page, 6 h": (360, 6)}
rules["ticket, 3 d"] = (3 * 24 * 60, 1)
print("errors  " + "".join(f"{name:>13}" for name in rules))
for errors in 1, 0.1, 0.02, 0.007, 0.0013:
    row = [minutes_to_alarm(errors, 0.999, *r) for r in rules.values()]
    print(f"{errors:7.2%} " + "".join(f"{m or '-'!s:>13}" for m in row))
chain = prod([0.999] * 5)
lost = 43_200 * (1 - chain)
print(f"five parts in a row: {chain:.4f}, {lost:.0f} minutes")
# --8<-- [end:show]
MONTH = 30 * 24 * 60
assert round(MONTH * 0.001, 9) == 43.2
for (w, k), spent in zip(rules.values(), (0.02, 0.05, 0.10), strict=True):
    assert abs(w * k / MONTH - spent) < 1e-12  # of the budget when it rings
    for e in (0.3, 0.02, 0.007):
        m = minutes_to_alarm(e, 0.999, w, k)
        if e <= k * 0.001:
            assert m is None
        else:  # by the formula: factor * budget * window / errors
            assert 0 < m - k * 0.001 * w / e <= 1
assert 4 * 43.2 < MONTH * (1 - chain) < 5 * 43.2
assert abs(1 - (1 - 0.99) ** 2 - 0.9999) < 1e-12  # two independent copies
# card: 99.5 %, 20 M requests in 30 days, 30,000 failed in 6 hours
budget = 20e6 * 0.005
six = 20e6 / 120
assert budget == 1e5 and 30_000 / budget == 0.3
assert abs(30_000 / six / 0.005 - 36) < 1e-9

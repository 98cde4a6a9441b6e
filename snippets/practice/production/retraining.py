"""How often to retrain: a schedule against a trigger."""

import numpy as np


# --8<-- [start:show]
def world(jumps, seed, days=8_000):
    """The best model, a number, day by day; variance 1/15 a day."""
    rng = np.random.default_rng(seed)
    if jumps:  # seldom, but by much
        size = rng.choice([-1, 1], days) * 10**0.5
        return np.cumsum((rng.random(days) < 1 / 150) * size)
    return np.cumsum(rng.normal(0, 15**-0.5, days))  # a little each day


def daily_cost(best, every=None, limit=None, noise=0.5, fee=30, late=7):
    """Mean excess loss and fees a day; labels come `late` days late."""
    seen = np.random.default_rng(9).normal(0, noise, len(best))
    model, trained, fees, loss = best[0], 0, 0, np.zeros(len(best))
    for t in range(len(best)):
        loss[t] = (best[t] - model) ** 2
        seen[t] += loss[t]
        week = slice(t - late - 6, t - late + 1)  # the newest labels
        due = every is not None and t - trained >= every
        if limit is not None and week.start > trained:
            due = seen[week].mean() > limit
        if due and t >= late:
            model, trained, fees = best[t - late], t, fees + fee
    return (loss.sum() + fees) / len(best)


# --8<-- [end:show]


# --8<-- [start:run]
def row(**policy):
    columns = ((False, 0.5), (True, 0.5), (True, 5.0))
    return [
        np.mean([daily_cost(world(j, s), noise=e, **policy) for s in (0, 1)])
        for j, e in columns
    ]


print("cost a day      slow  jumps  jumps, few labels")
rows = {}
for every in (10, 30, 90):
    rows[every] = row(every=every)
    print(f"every {every} days  ", "  ".join(f"{c:5.2f}" for c in rows[every]))
for limit in (0.25, 1.5, 5):
    rows[limit] = row(limit=limit)
    print(f"loss > {limit:<4}    ", "  ".join(f"{c:5.2f}" for c in rows[limit]))
# --8<-- [end:run]
# K / k + q (k - 1) / 2 + q late, least at k = sqrt(2 K / q) = 30
q, K = 1 / 15, 30
theory = {k: K / k + q * (k - 1) / 2 + 7 * q for k in (10, 30, 90)}
assert np.isclose(np.sqrt(2 * K / q), 30)
assert {k: round(c, 2) for k, c in theory.items()} == {
    10: 3.77,
    30: 2.43,
    90: 3.77,
}
for k in theory:
    assert abs(rows[k][0] / theory[k] - 1) < 0.2, (k, rows[k])
for seed in range(2, 5):
    slow, jumps = world(False, seed), world(True, seed)
    assert daily_cost(slow, every=30) < min(
        daily_cost(slow, every=10), daily_cost(slow, every=90)
    )
    assert daily_cost(jumps, limit=1.5) < 0.6 * daily_cost(jumps, every=30)
    assert daily_cost(slow, limit=1.5) < daily_cost(slow, every=30)
    few = daily_cost(jumps, limit=1.5, noise=5.0)
    assert few > daily_cost(jumps, limit=1.5) + 0.4
    # a limit between the noise of a week, 1.9, and a jump's loss, 10
    wide = daily_cost(jumps, limit=5, noise=5.0)
    assert wide < 0.6 * daily_cost(jumps, every=30)
    assert wide < 0.7 * few
    assert daily_cost(slow, limit=0.25) > daily_cost(slow, limit=1.5)
# by hand: one jump of 2 at day 3, retraining every 5 days, labels at once
toy = np.array([0.0, 0, 0, 2, 2, 2, 2])
assert np.isclose(daily_cost(toy, every=5, fee=10, late=0), (4 * 3 + 10) / 7)
toy = np.array([0.0, 0, 0, 2, 2, 2, 2, 2])
late = daily_cost(toy, every=4, fee=10, late=2)  # learns day 2 on day 4
assert np.isclose(late, (4 * 5 + 10) / 8)
# the trigger sees days 20 and 21 of the jump, each 4, on day 23
toy = np.repeat([0.0, 2], [20, 10])
late = daily_cost(toy, limit=1, noise=0, fee=10, late=2)
assert np.isclose(late, (4 * 4 + 10) / 30)
# the card: K = 16, q = 0.02
assert np.isclose(np.sqrt(2 * 16 / 0.02), 40)
assert np.isclose(16 / 40 + 0.02 * 39 / 2, 0.79)

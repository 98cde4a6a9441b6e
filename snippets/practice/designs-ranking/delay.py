"""Purchases that have not come yet: wait, ignore, or divide."""

import numpy as np

# --8<-- [start:show]
RATE, MEAN = 0.10, 2.0  # purchases a click; mean delay in days


def estimates(days, per_day, rng):
    """Rates of a campaign of this age: naive, and divided by what came."""
    age = rng.uniform(0, days, int(days * per_day))  # of each click
    delay = rng.exponential(MEAN, age.size)
    seen = (rng.random(age.size) < RATE) & (delay <= age)
    arrived = 1 - np.exp(-age / MEAN)  # P(delay <= age)
    return seen.mean(), seen.sum() / arrived.sum()


rng = np.random.default_rng(0)
print("age in days   naive   divided   its deviation")
for days in 1, 3, 12:
    naive, divided = np.array(
        [estimates(days, 1_000, rng) for _ in range(400)]
    ).T
    print(
        f"{days:11}   {naive.mean():.3f}   {divided.mean():7.3f}"
        f"   {divided.std():13.3f}"
    )
# --8<-- [end:show]
for seed in range(4):
    rng = np.random.default_rng(seed)
    for days in 1, 3, 12:
        naive, divided = np.array(
            [estimates(days, 1_000, rng) for _ in range(200)]
        ).T
        share = 1 - MEAN / days * (1 - np.exp(-days / MEAN))
        error = divided.std() / np.sqrt(200)
        assert abs(divided.mean() - RATE) < 4.5 * error
        assert abs(naive.mean() - RATE * share) < 4.5 * error * share
# the card: 87 purchases of 600, 400 and 1,000 clicks
clicks = np.array([600, 400, 1_000])
arrived = np.array([0.25, 0.8, 1.0])
came = np.array([9, 20, 58])
assert np.isclose(clicks @ arrived, 1_470)
assert round(came.sum() / (clicks @ arrived), 4) == 0.0592
assert round(came.sum() / clicks.sum(), 4) == 0.0435
assert round(came[0] / clicks[0], 3) == 0.015
assert np.isclose(came[2] / clicks[2], 0.058)  # complete clicks alone
assert np.isclose(came[0] / (clicks[0] * arrived[0]), 0.06)  # today alone

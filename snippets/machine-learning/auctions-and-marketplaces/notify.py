"""Messages: the value of sending now against the attention it uses up."""

import numpy as np
from scipy.stats import beta


# --8<-- [start:show]
def season(threshold, rng, users=4000, days=60):
    """Opened messages and share muted by day 60, sending above threshold."""
    tired = np.zeros(users)
    active = np.ones(users, dtype=bool)
    opened = np.zeros(days)
    for d in range(days):
        appeal = rng.beta(1, 6, users)  # chance of opening when rested
        p = appeal * np.exp(-0.1 * tired)
        send = active & (p > threshold)
        opened[d] = (send & (rng.random(users) < p)).sum() / users
        active &= ~(send & (rng.random(users) < 0.005 * tired))
        tired = 0.9 * tired + send
    return opened, 1 - active.mean()


print("threshold   opened in week 1   in 60 days   muted")
for threshold in (0.0, 0.05, 0.1, 0.2, 0.3):
    opened, muted = season(threshold, np.random.default_rng(0))
    print(
        f"{threshold:9.2f} {opened[:7].sum():18.2f} {opened.sum():12.2f}"
        f" {muted:7.2f}"
    )
# --8<-- [end:show]

for seed in range(1, 3):
    out = {c: season(c, np.random.default_rng(seed)) for c in (0.0, 0.1, 0.3)}
    week = {c: o[:7].sum() for c, (o, _) in out.items()}
    total = {c: o.sum() for c, (o, _) in out.items()}
    muted = {c: x for c, (_, x) in out.items()}
    assert week[0.0] > 1.04 * week[0.1] and total[0.0] < 0.7 * total[0.1]
    assert total[0.3] < total[0.1] and muted[0.0] > muted[0.1] > muted[0.3]
# day one: everybody is rested, so opens are the mean of what is sent
first = season(0.2, np.random.default_rng(5), users=200_000, days=1)[0][0]
b = beta(1, 6)
want = b.expect(lambda x: x, lb=0.2, ub=1.0)
assert abs(first - want) < 4 * np.sqrt(want / 200_000)
# tiredness settles at 1 / (1 - 0.9) if a message goes out every day
x = 0.0
for _ in range(200):
    x = 0.9 * x + 1
assert np.isclose(x, 10)

"""A tiger behind one of two doors: what is listening worth?"""

from functools import cache

import numpy as np

# --8<-- [start:show]
right, gold, claws, price = 0.85, 10, -100, 1


def belief(k):  # that it is left, after k more "left" than "right"
    return 1 / (1 + ((1 - right) / right) ** k)


def open_now(b):  # the other door
    p = max(b, 1 - b)
    return p * gold + (1 - p) * claws


@cache
def value(k, steps):
    """Best expected sum and action at a lead of k; the last opens."""
    b = belief(k)
    now = open_now(b)
    if steps == 1:
        return now, "open"
    left = b * right + (1 - b) * (1 - right)  # chance to hear "left"
    wait = left * value(k + 1, steps - 1)[0] - price
    wait += (1 - left) * value(k - 1, steps - 1)[0]
    return (now, "open") if now >= wait else (wait, "listen")


for k in range(4):
    v, act = value(k, 30)
    now = open_now(belief(k))
    line = f"lead {k}: belief {belief(k):.3f}, open now {now:6.2f}"
    print(f"{line}, best {v:5.2f}: {act}")
# --8<-- [end:show]


def simulated(lead, runs=200_000, steps=30):
    """Mean sum if one listens until one side leads by so much."""
    rng = np.random.default_rng(lead)
    k, paid = np.zeros(runs, int), np.zeros(runs)  # the tiger is left
    for _ in range(steps - 1):
        on = abs(k) < lead
        heard = np.where(rng.uniform(size=runs) < right, 1, -1)
        k, paid = k + on * heard, paid + on * price
    win = np.where(k == 0, (gold + claws) / 2, np.where(k > 0, gold, claws))
    return (win - paid).mean()


leads = {lead: simulated(lead) for lead in (1, 2, 3, 4)}
assert abs(leads[3] - value(0, 30)[0]) < 0.2  # the plan of the listing
assert max(leads, key=leads.get) == 3
assert np.isclose(belief(2), 0.85**2 / (0.85**2 + 0.15**2))
assert np.isclose(belief(-1), 0.15) and np.isclose(
    value(-2, 9)[0], value(2, 9)[0]
)
# The worth of listening at a lead of 1, as in the text.
agree = right**2 + (1 - right) ** 2
ahead = agree * value(2, 29)[0] + (1 - agree) * value(0, 29)[0] - price
assert np.isclose(ahead, value(1, 30)[0]) and ahead > 12 + open_now(belief(1))
# One report by hand: 0.5 * 0.85 against 0.5 * 0.15.
assert np.isclose(open_now(belief(1)), 8.5 - 15)
# The card: a sensor right in 9 of 10, gain 20, loss 60, price 2.
now = 0.9 * 20 - 0.1 * 60
agree = 0.9**2 + 0.1**2
after = 0.9**2 / agree
good = agree * (after * 20 - (1 - after) * 60)  # agrees, then open
assert np.isclose(now, 12) and np.isclose(agree, 0.82)
assert np.isclose(good + (1 - agree) * -20 - 2, 10)  # else a coin
assert np.isclose(good + (1 - agree) * (now - 2) - 2, 15.4)  # or ask again

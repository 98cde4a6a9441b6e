"""Profit by risk band, and the break-even of a dearer reward."""

import numpy as np

# --8<-- [start:show]
gain, loss = 120, 1_500  # on a repaid loan, on a failed one
pd = np.array([0.01, 0.02, 0.04, 0.08, 0.12])  # five bands of equal size
profit = (1 - pd) * gain - pd * loss
print(f"break-even PD {gain / (gain + loss):.3f}")
for k, (p, own) in enumerate(zip(pd, profit, strict=True)):
    so_far = profit[: k + 1].mean()
    print(f"PD {p:4.0%}: own {own:7.2f}, mean so far {so_far:6.2f}")


def spend_needed(fee, old, new, revolved=0.0, margin=0.0):
    """New spend over old spend at which a reward of new pays as well as old.

    fee: interchange; revolved: share of added spend that is not paid off at
    once and earns margin after losses and funding.
    """
    extra = revolved * margin
    return (fee - old + extra) / (fee - new + extra)


plain, part = spend_needed(1.8, 1, 1.5), spend_needed(1.8, 1, 1.5, 0.2, 6)
print(f"reward 1 to 1.5 %: {plain:.2f} times, if a fifth revolves {part:.2f}")
# --8<-- [end:show]

cut = gain / (gain + loss)
assert np.isclose((1 - cut) * gain - cut * loss, 0)
assert np.all((profit > 0) == (pd < cut))
assert profit[-1] < 0 < profit.mean()  # a loss hidden in a good average
# Either side of the break-even: the account earns more or less than before.
for fee, old, new, part, margin in (
    (1.8, 1, 1.5, 0, 0),
    (2.1, 0.5, 1.2, 0.3, 4),
):
    times = spend_needed(fee, old, new, part, margin)

    def year(spend, reward, extra, f=fee, m=margin):
        return (f - reward) * spend + m * extra

    for factor, sign in ((0.99, -1), (1, 0), (1.01, 1)):
        spend = 1_000 * times * factor
        change = year(spend, new, part * (spend - 1_000)) - year(1_000, old, 0)
        assert np.isclose(change, 0) if sign == 0 else sign * change > 0
# The text: 0.8 of the old spend against 0.3 of the new.
assert np.isclose(0.3 * plain, 0.8)
some = spend_needed(1.8, 1, 1.5, 0.2, 6)
assert np.isclose(0.3 * some + 1.2 * (some - 1), 0.8)
# The card: fee 2 %, reward 1 to 1.25 %, 6,000 a year; 6 a year to run it.
assert np.isclose(spend_needed(2, 1, 1.25), 4 / 3)
assert np.isclose(0.0075 * 8_800, 0.01 * 6_000 + 6)
# Four-fifths: 30 of 100 against 50 of 100.
assert np.isclose(0.3 / 0.5, 0.6)

"""More adverts: revenue of the weeks of the test, and of a user's life."""

import numpy as np


# --8<-- [start:show]
def value(m, r, weeks=np.inf):
    """Expected revenue of a new user who stays each week with probability r."""
    return m * (1 - r**weeks) / (1 - r)


print("weeks   few adverts  more   change")
for weeks in (1, 4, 13, 26, np.inf):
    few, more = value(1.00, 0.95, weeks), value(1.10, 0.94, weeks)
    print(f"{weeks:5}  {few:11.2f}  {more:5.2f}  {more / few - 1:+6.1%}")
# --8<-- [end:show]

# a life without end, as revenue times mean weeks
assert np.isclose(few * 0.05, 1.00) and np.isclose(more * 0.06, 1.10)

for weeks in (1, 4, 13):
    total = sum(1.1 * 0.94**t for t in range(weeks))
    assert np.isclose(value(1.1, 0.94, weeks), total)
rng = np.random.default_rng(0)
lives = rng.geometric(1 - 0.94, 400_000)  # weeks, the first included
assert abs(1.1 * lives.mean() / value(1.1, 0.94) - 1) < 0.01
assert abs(1.1 * np.minimum(lives, 13).mean() / value(1.1, 0.94, 13) - 1) < 0.01
# break-even: the share that leaves may grow as the margin does
assert np.isclose(value(1.10, 1 - 1.10 * 0.05), value(1.00, 0.95))
gain = [value(1.1, 0.94, w) - value(1.0, 0.95, w) for w in range(1, 60)]
assert all(g > 0 for g in gain[:24]) and all(g < 0 for g in gain[25:])
# users needed to see 95 % fall to 94 % in one week
assert round(32 * 0.95 * 0.05 / 0.01**2, -3) == 15_000
# the case: half of the 3 % remains
assert np.isclose(0.015 * 3000 / (0.02 * 2), 1125)
# card: minutes gained against uploads lost
assert np.isclose(0.03 * 3000, 90) and np.isclose(0.02 * 2 * 40, 1.6)
assert np.isclose(0.02 * 2 * 3000, 120) and np.isclose(90 / 0.04, 2250)
# card: 2.00 at 0.90 against 2.30 at 0.88
assert np.isclose(value(2.0, 0.9), 20) and np.isclose(
    value(2.3, 0.88), 19.17, atol=0.01
)
assert np.isclose(value(2.0, 0.9, 2), 3.8) and np.isclose(
    value(2.3, 0.88, 2), 4.324
)
assert np.isclose(1 - 1.15 * 0.1, 0.885)
d = 0.98
assert round(2.0 / (1 - 0.9 * d), 2) == 16.95
assert round(2.3 / (1 - 0.88 * d), 2) == 16.72

"""More adverts: users learn to look past them, which a test shows late."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
pages = 500_000  # in each arm, a week
weeks = 12
interest = {2: 1.0, 3: 0.6}  # where clicking ends up at that load


def run(load, weeks):
    """Clicks a week; each week closes an eighth of the gap."""
    level, clicks = 1.0, []
    for _ in range(weeks):
        clicks.append(rng.poisson(pages * load * 0.01 * level))
        level += (interest[load] - level) / 8
    return np.array(clicks), level


few, _ = run(2, weeks)
more, level = run(3, weeks)
for week in (1, 4, 12):
    change = more[week - 1] / few[week - 1] - 1
    print(f"week {week:2}: clicks {change:+.0%}")
# afterwards both arms see two adverts a page
after = rng.poisson(pages * 2 * 0.01 * np.array([1.0, level]))
learnt = after[1] / after[0] - 1
error = (1 + learnt) * np.sqrt(np.sum(1 / after))
print(f"after the test, same load: {learnt:+.1%} +- {error:.1%}")
print(f"in the long run: clicks {3 / 2 * interest[3] - 1:+.0%}")
# --8<-- [end:show]

expected = 3 / 2 * (0.6 + 0.4 * (7 / 8) ** np.arange(weeks)) - 1
assert weeks == 12 and np.all(np.abs(more / few - 1 - expected) < 0.06)
assert abs(change - expected[11]) < 0.06

for load in (2, 3):
    limit = interest[load]
    assert np.isclose(run(load, 9)[1], limit + (1 - limit) * (7 / 8) ** 9)
true = level - 1
for _ in range(30):
    again = rng.poisson(pages * 2 * 0.01 * np.array([[1.0, level]] * 400))
    ratio = again[:, 1] / again[:, 0] - 1
    assert abs(ratio.mean() - true) < 5 * error / 20
assert abs(ratio.std() / error - 1) < 0.15
assert more[0] > few[0] and 1.5 * interest[3] < 1  # gain turns into loss
# how much is learnt by then, and the limit from two lengths of exposure
assert round(1 - (7 / 8) ** 12, 2) == 0.80
learnt_by = [0.6 + 0.4 * (7 / 8) ** t - 1 for t in (6, 12)]
rate = learnt_by[1] / learnt_by[0] - 1  # = (7 / 8)^6
assert np.isclose(learnt_by[0] / (1 - rate), -0.4)

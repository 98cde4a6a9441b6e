"""Retention by age, from cohorts that are old enough."""

import numpy as np


# --8<-- [start:show]
def retention_curve(joined, user, week, now):
    """Share active at age 0, 1, ..., of the users who have reached it."""
    joined, user, week = (np.asarray(a, int) for a in (joined, user, week))
    age = week - joined[user]
    seen = (age >= 0) & (week <= now)
    pairs = np.unique(np.stack([user[seen], age[seen]]), axis=1)
    ages = np.arange(now - joined.min() + 1)
    back = np.bincount(pairs[1], minlength=len(ages))
    reached = np.array([(joined <= now - a).sum() for a in ages])
    return back / reached


# --8<-- [end:show]


def events(seed, weeks=13, size=2_000):
    """Cohorts of equal size; activity at age a has a flattening chance."""
    rng = np.random.default_rng(seed)
    joined = np.repeat(np.arange(weeks), size)
    age = np.arange(weeks)
    chance = np.where(age == 0, 1.0, 0.25 + 0.55 * 0.6 ** (age - 1.0))
    there = rng.random((len(joined), weeks)) < chance
    there &= joined[:, None] + age < weeks
    user, at = np.nonzero(there)
    return joined, user, joined[user] + at, chance


# --8<-- [start:run]
joined, user, week, true = events(seed=0)
right = retention_curve(joined, user, week, now=12)
age = week - joined[user]
naive = np.bincount(age) / len(joined)  # all users below the line
print("age in weeks ", *(f"{a:5}" for a in (0, 1, 4, 8, 12)))
for name, curve in (("true", true), ("reached", right), ("all users", naive)):
    print(f"{name:13}", *(f"{curve[a]:5.2f}" for a in (0, 1, 4, 8, 12)))
# --8<-- [end:run]

assert np.isclose(true[1], 0.8) and len(right) == 13
assert np.allclose(naive, right * np.arange(13, 0, -1) / 13)

for seed in range(3):
    joined, user, week, true = events(seed)
    curve = retention_curve(joined, user, week, now=12)
    size = np.array([(joined <= 12 - a).sum() for a in range(13)])
    error = np.sqrt(true * (1 - true) / size)
    assert np.all(np.abs(curve - true) <= 4 * error)
    # an event told twice changes nothing; an unfinished week is left out
    twice = [np.r_[a, a] for a in (user, week)]
    assert np.array_equal(retention_curve(joined, *twice, 12), curve)
    early = week <= 9
    assert np.array_equal(
        retention_curve(joined, user, week, 9),
        retention_curve(joined, user[early], week[early], 9),
    )
    naive = np.bincount(week - joined[user]) / len(joined)
    assert np.allclose(naive, curve * size / len(joined))
# by hand: three users, joined in weeks 0, 0 and 2, now 3
by_hand = retention_curve([0, 0, 2], [0, 0, 1, 2, 2], [0, 3, 0, 2, 3], 3)
assert np.allclose(by_hand, [1, 1 / 3, 0, 1 / 2])
assert len(retention_curve([5], [0], [5], 3)) == 0  # joined after now
assert retention_curve([0], [], [], 2).tolist() == [0, 0, 0]  # no events
assert retention_curve([2], [0, 0], [1, 2], 2).tolist() == [1]  # too early
# one cohort: all users have reached each age, and both denominators agree
user, week = np.nonzero(np.random.default_rng(0).random((50, 4)) < 0.4)
alone = retention_curve(np.zeros(50), user, week, 3)
assert np.allclose(alone, np.bincount(week, minlength=4) / 50)

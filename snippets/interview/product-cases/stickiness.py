"""Daily over monthly users: one ratio, two very different apps."""

import numpy as np

# --8<-- [start:show]
window = 28


def stickiness(days):
    """DAU/MAU of users who were active on that many days of the window."""
    days = days[days > 0]  # who never came is no monthly user
    dau = days.sum() / window  # mean over the window's days
    return dau, len(days), dau / len(days)


core = np.repeat([28, 1], [200, 800])  # 200 come daily, 800 once
even = np.repeat([6, 7], [600, 400])  # all come on 6 or 7 days
pruned = np.repeat([28, 1], [200, 400])  # half of the casual users left
print("app             DAU   MAU  DAU/MAU  21 days or more")
for name, days in (("core", core), ("even", even), ("core, pruned", pruned)):
    dau, mau, ratio = stickiness(days)
    print(f"{name:13}  {dau:4.0f}  {mau:4}  {ratio:7.3f}", end="")
    print(f"  {np.mean(days >= 21):15.0%}")
# --8<-- [end:show]

assert len(core) - len(pruned) == core.sum() - pruned.sum() == 400

# From a calendar: the mean of the days' counts over the count of the union.
rng = np.random.default_rng(0)
for days in (core, even, pruned):
    padded = np.r_[days, np.zeros(500, int)]  # registered, never there
    calendar = np.zeros((window, len(padded)), bool)
    for user, d in enumerate(padded):
        calendar[rng.choice(window, d, replace=False), user] = True
    daily = calendar.sum(axis=1)
    assert np.isclose(
        daily.mean() / calendar.any(axis=0).sum(), stickiness(padded)[2]
    )
    # The mean number of active days of a monthly user is ratio times window.
    assert np.isclose(stickiness(padded)[2] * window, days.mean())
assert stickiness(core)[2] == stickiness(even)[2]
assert stickiness(pruned)[2] > 1.5 * stickiness(core)[2]
assert stickiness(pruned)[0] < stickiness(core)[0]
# The card: 28 days, DAU 6,000, MAU 20,000; then 5,600 and 14,000.
for days, dau, mean in (
    (np.repeat([8, 9], [12_000, 8_000]), 6_000, 8.4),
    (np.repeat([11, 12], [11_200, 2_800]), 5_600, 11.2),
):
    found = stickiness(days)
    assert np.isclose(found[0], dau) and np.isclose(found[2] * 28, mean)

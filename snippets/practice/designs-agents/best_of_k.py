"""A coding agent tries until tests pass: when do more tries harm?"""

import numpy as np


# --8<-- [start:show]
def accepted(right, slip, k):
    """Chances, of each task, that a right and that a wrong patch is taken.

    right: a try is right (and passes); slip: a wrong one passes. The
    first of at most k independent tries that passes is taken.
    """
    passes = right + (1 - right) * slip
    some = 1 - (1 - passes) ** k
    share = np.divide(right, passes, out=np.zeros(some.size), where=passes > 0)
    return some * share, some * (1 - share)
    # --8<-- [end:show]


def tasks(n=4_000, seed=0):
    """How often a try is right, and a wrong one passes, task by task."""
    rng = np.random.default_rng(seed)
    return rng.beta(0.6, 1.2, n), rng.beta(0.5, 4.5, n)


# --8<-- [start:run]
right, slip = tasks()  # means 0.33 and 0.10, and they differ by task
checked = 0.95 * right  # a second check refuses 5 % of the right patches
weak = 0.3 * slip * (1 - right) / (1 - checked)  # and 70 % of the slips
# (accepted multiplies by 1 - checked, hence the division)
for name, r, s in (("tests", right, slip), ("second check", checked, weak)):
    print(f"{name:12}  k  right  wrong  of those taken   net")
    for k in (1, 4, 32):
        good, bad = (x.mean() for x in accepted(r, s, k))
        share, net = bad / (good + bad), good - 2 * bad
        print(f"{k:15} {good:6.2f} {bad:6.2f} {share:10.2f} {net:11.2f}")
# --8<-- [end:run]
for seed in range(3):
    right, slip = tasks(seed=seed)
    net, wrong = [], []
    for k in range(1, 65):
        good, bad = (x.mean() for x in accepted(right, slip, k))
        net.append(good - 2 * bad)
        wrong.append(bad / (good + bad))
    assert 2 <= 1 + np.argmax(net) <= 8 and net[-1] < max(net) - 0.02
    assert (np.diff(wrong) > 0).all()  # the share of wrong ones only grows
    # it is the hard tasks: if only the tests differed, it would fall
    late = {}
    for name, r, s in (("hard", right, 0.1), ("tests", 0.3, slip)):
        r, s = r + 0 * right, s + 0 * slip
        pairs = [[x.mean() for x in accepted(r, s, k)] for k in (1, 32)]
        late[name] = np.diff([bad / (good + bad) for good, bad in pairs])[0]
    assert late["hard"] > 0.05 and late["tests"] < -0.02
    rng = np.random.default_rng(seed + 10)  # try by try
    good = rng.random((4, right.size)) < right
    ends = good | (rng.random(good.shape) < slip)
    first = ends.argmax(0)
    taken = good[first, np.arange(right.size)] & ends.any(0)
    said = [x.mean() for x in accepted(right, slip, 4)]
    assert abs(taken.mean() - said[0]) < 0.02
    assert abs((ends.any(0) & ~taken).mean() - said[1]) < 0.02
    # tries at one task that share a misreading are not independent
    mixed = np.where(rng.random(right.size) < 0.5, 0.95, 0.05)
    slips = np.full(mixed.size, 0.1)
    pairs = [[x.mean() for x in accepted(mixed, slips, k)] for k in (1, 4)]
    assert np.diff([bad / (good + bad) for good, bad in pairs])[0] > 0.05
# the card: right 0.3 and slip 0.1
good, bad = accepted(np.array([0.3]), np.array([0.1]), 3)
assert np.allclose([good[0], bad[0]], [0.608, 0.142], atol=5e-4)
assert np.allclose(accepted(np.array([0.0]), np.array([0.0]), 3), 0)

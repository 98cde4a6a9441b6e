"""Trying until the visible tests pass: what is then right?"""

import numpy as np


# --8<-- [start:show]
def until_pass(right, slip, tries):
    """Shares of tasks that pass, and that are right, after some tries.

    right: chance that a try is right, of each task; slip: that a wrong
    one passes the visible tests. The first try that passes is taken.
    """
    q = right + (1 - right) * slip  # a try passes
    passed = 1 - (1 - q) ** tries
    return passed.mean(), (passed * right / q).mean()
    # --8<-- [end:show]


def tasks(rng, n=10_000):
    """Half of the tasks are hard."""
    return np.where(np.arange(n) < n // 2, rng.beta(8, 4, n), rng.beta(1, 9, n))


# --8<-- [start:run]
right = tasks(np.random.default_rng(0))
print("tries   pass  right   of those that pass")
for tries in (1, 4, 16, 64):
    passed, good = until_pass(right, 0.1, tries)
    print(f"{tries:5} {passed:6.2f} {good:6.2f} {good / passed:10.2f}")
# --8<-- [end:run]
for seed in range(3):  # the same, try by try
    rng = np.random.default_rng(seed)
    right = tasks(rng)
    for tries in (1, 4):
        good = rng.random((tries, right.size)) < right
        ends = good | (rng.random(good.shape) < 0.1)
        first = ends.argmax(0)
        taken = good[first, np.arange(right.size)] & ends.any(0)
        said = until_pass(right, 0.1, tries)
        assert abs(ends.any(0).mean() - said[0]) < 0.02
        assert abs(taken.mean() - said[1]) < 0.02
    shares = [until_pass(right, 0.1, k) for k in (1, 4, 16, 64)]
    ratio = [g / p for p, g in shares]
    assert ratio == sorted(ratio, reverse=True)  # hard tasks join late
    strict = until_pass(right, 0.01, 16)
    assert strict[1] / strict[0] > ratio[2] + 0.1
# the card: one kind of task, half of the tries right, a fifth slips
one = np.array([0.5])
assert np.allclose(until_pass(one, 0.2, 1), (0.6, 0.5))
assert np.allclose(until_pass(one, 0.2, 3), (0.936, 0.78))
assert np.allclose(until_pass(np.array([0.1]), 0.2, 1), (0.28, 0.1))

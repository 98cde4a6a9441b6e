import math
import weakref

import numpy as np
from answer import RunningVariance
from judge import check

NAN = float("nan")


def described(numbers):
    running = RunningVariance()
    for x in numbers:
        running.add(x)
    return running


def count_mean_variance(numbers):
    running = described(numbers)
    return running.count, running.mean, running.variance()


def merged(parts):
    """The parts are described separately and merged one after another."""
    both = RunningVariance()
    for part in parts:
        both = both.merge(described(part))
    return both.count, both.mean, both.variance()


def reference(numbers):
    mean = math.fsum(numbers) / len(numbers)
    squares = math.fsum((x - mean) ** 2 for x in numbers)
    return len(numbers), mean, squares / (len(numbers) - 1)


def test_random():
    """Random numbers of several scales"""
    rng = np.random.default_rng(0)
    for n, scale in ((2, 1.0), (17, 1e-6), (300, 1e5)):
        numbers = (scale * rng.normal(1, 1, size=n)).tolist()
        check(count_mean_variance, numbers, want=reference(numbers))


def test_far_from_zero():
    """Numbers near 1e9 that vary by 1 keep their variance"""
    numbers = [1e9 + x for x in (4.0, 7.0, 13.0, 16.0)]
    check(
        count_mean_variance,
        numbers,
        want=(4, 1e9 + 10, 30.0),
        because="The numbers are 1e9 plus 4, 7, 13 and 16. A difference of"
        " two large sums has lost its digits.",
    )
    numbers = (1e9 + np.random.default_rng(1).normal(size=2000)).tolist()
    check(count_mean_variance, numbers, want=reference(numbers), rtol=1e-5)


def test_merge_empty():
    """One part or both may be empty"""
    check(merged, [[], []], want=(0, 0.0, NAN))
    check(merged, [[2.0, 4.0], []], want=(2, 3.0, 2.0))
    check(merged, [[], [2.0, 4.0]], want=(2, 3.0, 2.0))
    check(merged, [[], [2.0]], want=(1, 2.0, NAN))
    check(merged, [[2.0], [], [4.0]], want=(2, 3.0, 2.0))


def test_merge_many():
    """Parts of different sizes and means, merged in any order"""
    rng = np.random.default_rng(2)
    parts = [
        (centre + rng.normal(size=n)).tolist()
        for n, centre in ((1, 0), (9, 1e3), (2, -50), (40, 7), (1, 1e9))
    ]
    for order in (parts, parts[::-1], parts[:-1]):
        want = reference([x for part in order for x in part])
        check(merged, order, want=want)


def test_merge_is_new():
    """Merging changes neither part, and both can go on"""
    a, b = described([1.0, 2.0]), described([5.0, 9.0, 4.0])
    both = a.merge(b)
    both.add(100.0)
    a.add(6.0)
    got = [(r.count, r.mean, r.variance()) for r in (a, b, both)]
    want = [
        reference(numbers)
        for numbers in ([1, 2, 6], [5, 9, 4], [1, 2, 5, 9, 4, 100])
    ]
    for name, g, w in zip(("a", "b", "a.merge(b)"), got, want, strict=True):
        assert np.allclose(g, w), (
            f"a of 1, 2 and b of 5, 9, 4 were merged, then 100 added to the"
            f" result and 6 to a; {name} says {g}, expected {w}"
        )


class Number(float):
    """Can be counted while it is held."""


def test_memory():
    """The numbers are not stored"""
    running, alive = RunningVariance(), weakref.WeakSet()
    for x in range(200):
        number = Number(x)
        alive.add(number)
        running.add(number)
        del number
    assert len(alive) < 5, f"{len(alive)} of 200 numbers are still held"
    check(running.variance, want=3350.0)

import math

from answer import RateLimiter
from judge import check


def play(rate, capacity, steps):
    """Makes a limiter, takes the steps, and returns what each returned."""
    limiter = RateLimiter(rate, capacity)
    return [getattr(limiter, name)(*args) for name, *args in steps]


def test_burst():
    """A new bucket is full, and a refused request takes nothing"""
    check(
        play,
        1,
        3,
        [
            ("allow", "a", 0),
            ("allow", "a", 0),
            ("allow", "a", 0, 2),
            ("allow", "a", 0),
            ("allow", "a", 0),
        ],
        want=[True, True, False, True, False],
        because="3 tokens, of which 1 and 1 are taken; 2 are not there, 1 is.",
    )


def test_refill():
    """Tokens come back with the time, at most up to the capacity"""
    check(
        play,
        2,
        5,
        [
            ("allow", "a", 0, 4),
            ("allow", "a", 0.25, 2),
            ("allow", "a", 0.5, 2),
            ("allow", "a", 10, 5.125),
            ("allow", "a", 10, 5),
        ],
        want=[True, False, True, False, True],
        because="The bucket holds 1 after the first request, then 1.5, 2, and"
        " at 10 its capacity.",
    )


def test_keys():
    """Each key has a bucket of its own"""
    check(
        play,
        0.5,
        1,
        [
            ("allow", "a", 0),
            ("allow", "b", 1),
            ("allow", "a", 1),
            ("allow", "a", 2),
            ("allow", "b", 2),
        ],
        want=[True, True, False, True, False],
    )


def test_wait():
    """The wait is the time until the cost is there, and takes nothing"""
    check(
        play,
        4,
        8,
        [
            ("allow", "a", 0, 7),
            ("wait", "a", 0, 3),
            ("wait", "a", 0.25, 3),
            ("wait", "a", 0.25, 2),
            ("wait", "a", 0.25, 9),
            ("wait", "b", 0.25, 8),
        ],
        want=[True, 0.5, 0.25, 0.0, math.inf, 0.0],
    )

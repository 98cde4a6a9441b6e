import math
import random
import sys
from fractions import Fraction

from answer import RateLimiter
from judge import check


def play(rate, capacity, steps):
    """Makes a limiter, takes the steps, and returns what each returned."""
    limiter = RateLimiter(rate, capacity)
    return [getattr(limiter, name)(*args) for name, *args in steps]


def reference(rate, capacity, steps):
    """Fills all buckets eight times a second, in fractions."""
    rate, capacity = Fraction(rate), Fraction(capacity)
    tokens, clock, found = {}, {}, []
    for name, key, now, cost in steps:
        clock.setdefault(key, now)
        tokens.setdefault(key, capacity)
        while clock[key] < now:
            clock[key] += 0.125
            tokens[key] = min(capacity, tokens[key] + rate / 8)
        cost = Fraction(cost)
        if name == "allow":
            found.append(tokens[key] >= cost)
            tokens[key] -= cost if found[-1] else 0
        elif cost > capacity:
            found.append(math.inf)
        else:
            found.append(float(max(0, cost - tokens[key]) / rate))
    return found


def random_steps(rng, n, keys, capacity, backwards):
    now, steps = 0.0, []
    for _ in range(n):
        now += rng.choice((0, 0, 0.125, 0.5, 3))
        seen = now - backwards * rng.choice((0, 0.25, 2))
        cost = rng.randrange(1, int(8 * capacity) + 3) / 8
        name = rng.choice(("allow", "allow", "wait"))
        steps.append((name, rng.choice(keys), seen, cost))
    return steps


def test_random():
    """Random requests of several keys"""
    rng = random.Random(0)
    for rate, capacity, keys in (
        (1, 4, "a"),
        (0.125, 2.5, "ab"),
        (7.5, 3.25, "abc"),
        (100, 1, "ab"),
        (0.375, 40, "abcd"),
    ):
        steps = random_steps(rng, 120, keys, capacity, 0)
        check(
            play, rate, capacity, steps, want=reference(rate, capacity, steps)
        )


def test_fractions_of_tokens():
    """Many requests in between lose no fractions of tokens"""
    steps = [("allow", "a", 0, 1)]
    steps += [("allow", "a", i / 8, 1) for i in range(1, 17)]
    want = [True] + [i % 8 == 0 for i in range(1, 17)]
    check(
        play,
        1,
        1,
        steps,
        want=want,
        because="A refused request every eighth of a second brings the next"
        " token neither nearer nor farther.",
    )


def test_clock_goes_back():
    """An earlier time counts as the latest that the key has seen"""
    check(
        play,
        1,
        4,
        [
            ("allow", "a", 10, 4),
            ("allow", "a", 8, 1),
            ("allow", "a", 11, 1),
            ("allow", "a", 11, 1),
            ("wait", "a", 9, 2),
            ("allow", "b", 3, 4),
            ("allow", "b", 4, 1),
        ],
        want=[True, False, True, False, 2.0, True, True],
        because="At 11 one token has come back since 10. Key b has seen"
        " neither 10 nor 11.",
    )
    check(
        play,
        1,
        4,
        [
            ("allow", "a", 0, 4),
            ("wait", "a", 2, 9),
            ("allow", "a", 1, 2),
            ("allow", "a", 2, 1),
        ],
        want=[True, math.inf, True, False],
        because="The wait has seen the time 2, with 2 tokens.",
    )
    check(
        play,
        1,
        4,
        [
            ("wait", "a", 10, 4),
            ("allow", "a", 5, 4),
            ("allow", "a", 10, 1),
        ],
        want=[0.0, True, False],
        because="The wait was the first to see the key, at 10.",
    )
    rng = random.Random(1)
    for rate, capacity in ((1, 4), (0.75, 2.5)):
        steps = random_steps(rng, 120, "abc", capacity, 1)
        check(
            play, rate, capacity, steps, want=reference(rate, capacity, steps)
        )


def test_wait_is_enough():
    """After the wait the request passes, and a moment earlier it does not"""
    limiter = RateLimiter(0.5, 6)
    limiter.allow("a", 0, 6)
    wait = limiter.wait("a", 1, 4)
    assert wait == 7, f"0.5 of 4 tokens at rate 0.5: wait {wait}, expected 7"
    early = limiter.allow("a", 1 + wait - 0.125, 4)
    assert early is False, f"allowed 0.125 s before the wait is over: {early}"
    late = limiter.allow("a", 1 + wait, 4)
    assert late is True, f"after the wait allow returned {late}"


def test_keys_of_any_kind():
    """Keys are any hashable values, and time may begin anywhere"""
    check(
        play,
        1,
        1,
        [
            ("allow", 0, -50),
            ("allow", "", 2**19),
            ("allow", None, 0),
            ("allow", ("user", 1), 0),
            ("allow", 0, -49.5),
            ("allow", 0, -49),
        ],
        want=[True, True, True, True, False, True],
    )


def test_effort():
    """A call goes neither through the time nor through the keys"""
    limiter, lines = RateLimiter(8, 4), 0
    for key in range(1000):
        limiter.allow(key, 0)

    def count(frame, event, arg):
        nonlocal lines
        lines += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        for i in range(1, 51):
            limiter.allow(i, 100 * i)
            limiter.wait(i, 100 * i, 4)
    finally:
        sys.settrace(before)
    assert lines <= 100 * 100, (
        f"100 calls with 1000 keys, 100 seconds apart, ran {lines} lines of"
        " Python"
    )

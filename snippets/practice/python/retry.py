"""A decorator with arguments: call again, with growing random pauses."""

import functools
import random


# --8<-- [start:show]
def retry(attempts, base, cap, errors, sleep, rng):
    """Call at most `attempts` times; pauses up to base, 2 base, ..., cap."""

    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):  # whatever f is called with
            failed, bound = 0, base
            while True:
                try:
                    return f(*args, **kwargs)
                except errors:
                    failed += 1
                    if failed >= attempts:
                        raise  # the last error goes on, without a pause
                sleep(rng.uniform(0, min(cap, bound)))
                bound *= 2  # a float ends at inf, 2.0**1024 would raise

        return wrapper

    return decorate


# --8<-- [end:show]
# --8<-- [start:run]
pauses, replies = [], iter([None, None, 0.7])


@retry(4, 1.0, 8.0, (TimeoutError,), pauses.append, random.Random(0))
def score(text, *, model="small"):
    """Ask a service that fails twice."""
    reply = next(replies)
    if reply is None:
        raise TimeoutError
    return reply


print(score.__name__, "|", score.__doc__)
print("score", score("a", model="big"), "after", len(pauses), "pauses")
# --8<-- [end:run]
assert 0 <= pauses[0] <= 1 and 0 <= pauses[1] <= 2 and len(set(pauses)) == 2


def run(attempts, outcomes, errors=(TimeoutError,), cap=8.0):
    calls, waits = [], []

    class Upper:  # the longest pause that may be drawn
        uniform = staticmethod(lambda low, high: high - low)

    @retry(attempts, 1.0, cap, errors, waits.append, Upper)
    def f():
        outcome = outcomes[len(calls)]
        calls.append(outcome)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    try:
        return f(), len(calls), waits
    except Exception as error:
        return type(error), len(calls), waits


late = [TimeoutError()] * 9
assert run(6, late) == (TimeoutError, 6, [1, 2, 4, 8, 8])
assert run(1, late) == (TimeoutError, 1, [])
assert run(1_100, late * 200)[:2] == (TimeoutError, 1_100)  # no overflow
assert run(3, [TimeoutError(), None]) == (None, 2, [1])  # None is a result
assert run(3, [KeyError(), 1]) == (KeyError, 1, [])  # not retried
# the card: the order of two decorators, that is, of two functions
assert score.__wrapped__.__name__ == "score"


# around an async function it catches nothing: a call only makes a coroutine
waits = []


@retry(4, 1.0, 8.0, (TimeoutError,), waits.append, random.Random(0))
async def late_reply():
    raise TimeoutError


try:
    late_reply().send(None)  # the first step of the coroutine
    raise AssertionError("no error")
except TimeoutError:
    assert waits == []

import random
import sys

from answer import simulate
from judge import check


def reference(requests, budget, slots):
    """The budget is spent token by token, by looking at all requests."""
    n = len(requests)
    read, given = [0] * n, [[] for _ in requests]
    slot_since, step = {}, 0
    while any(len(given[i]) < requests[i][2] for i in range(n)):
        done = [len(given[i]) == requests[i][2] for i in range(n)]
        busy = sum(not done[i] for i in slot_since)
        for _, i in sorted(
            (request[0], i) for i, request in enumerate(requests)
        ):
            if requests[i][0] <= step and i not in slot_since and busy < slots:
                slot_since[i] = len(slot_since)
                busy += 1
        mine = sorted(
            (i for i in slot_since if not done[i]), key=slot_since.get
        )
        decoding = [i for i in mine if read[i] == requests[i][1]]
        for i in decoding:
            given[i].append(step)
        for _ in range(budget - len(decoding)):
            for i in mine:
                if read[i] < requests[i][1]:
                    read[i] += 1
                    if read[i] == requests[i][1]:
                        given[i].append(step)
                    break
        step += 1
    return [(steps[0], steps[-1]) for steps in given]


def compare(*given, because=""):
    check(simulate, *given, want=reference(*given), because=because)


def test_order_of_arrival():
    """Requests are served in order of arrival, whatever their place"""
    compare([(4, 3, 2), (0, 5, 2), (2, 1, 1), (0, 2, 6)], 3, 1)
    compare([(1, 4, 1), (0, 4, 1), (1, 4, 1), (0, 4, 1)], 2, 2)


def test_same_step():
    """Who has read its prompt gives a token in that step and one in the next"""
    compare([(0, 3, 1)], 3, 1)
    compare([(0, 4, 1), (0, 4, 1), (0, 4, 1)], 6, 3)
    compare([(0, 7, 2), (0, 1, 2)], 8, 2)


def test_full_of_decodes():
    """If decoding takes the whole budget, prompts wait"""
    compare([(0, 1, 5), (0, 1, 6), (0, 1, 1), (1, 2, 2)], 3, 3)
    compare([(0, 1, 4), (0, 1, 6), (1, 3, 2)], 2, 2)


def test_long_prompt():
    """A long prompt does not stop those who decode"""
    requests = [(0, 1, 20), (0, 2, 30), (3, 50, 2), (4, 1, 3)]
    compare(requests, 6, 4)
    compare(requests, 6, 3)


def test_random():
    """Random requests, budgets and slots"""
    rng = random.Random(0)
    for _ in range(120):
        requests = [
            (rng.randint(0, 25), rng.randint(1, 12), rng.randint(1, 8))
            for _ in range(rng.randint(1, 9))
        ]
        slots = rng.randint(1, 5)
        compare(requests, slots + rng.randint(0, 6), slots)


def test_far_apart():
    """Long breaks are skipped, and long prompts are read in few steps"""
    steps = 0

    def count(frame, event, arg):
        nonlocal steps
        steps += 1
        if steps > 50_000:
            raise RuntimeError("more than 50,000 lines of Python were run")
        return count

    million = 10**6
    requests = [
        (1000 * million, 3, 2),
        (7 * million, 40 * million, 3),
        (2, 1, 1),
    ]
    before = sys.gettrace()
    sys.settrace(count)
    try:
        got = simulate(requests, million, 2)
    finally:
        sys.settrace(before)
    want = [
        (1000 * million, 1000 * million + 1),
        (7 * million + 39, 7 * million + 41),
        (2, 2),
    ]
    assert list(map(tuple, got)) == want, (
        f"simulate({requests}, budget={million}, slots=2) returned {got},"
        f" expected {want}"
    )

"""Calls of tools at once, on a simulated clock."""

from heapq import heappop, heappush
from itertools import product


# --8<-- [start:show]
def run(calls, workers):
    """calls: id -> (seconds, needs, works); id -> (end, state)."""
    done, running, waiting, clock = {}, [], list(calls), 0
    while waiting or running:
        before = len(waiting)
        for name in list(waiting):  # in the order of the request
            seconds, needs, _ = calls[name]
            states = [done[n][1] for n in needs if n in done]
            if any(state != "ok" for state in states):
                done[name] = (clock, "skipped")
            elif len(states) == len(needs) and len(running) < workers:
                heappush(running, (clock + seconds, name))
            else:
                continue
            waiting.remove(name)
        if len(waiting) < before:
            continue  # what was skipped may stop others
        if not running:
            raise ValueError(f"cannot start: {waiting}")
        clock = running[0][0]
        while running and running[0][0] == clock:  # all that end now
            _, name = heappop(running)
            done[name] = (clock, "ok" if calls[name][2] else "failed")
    return {name: done[name] for name in calls}


# --8<-- [end:show]
# --8<-- [start:run]
calls = {
    "flights": (4, [], True),
    "hotels": (6, [], False),  # fails after six seconds
    "weather": (1, [], True),
    "book flight": (3, ["flights"], True),
    "book hotel": (2, ["hotels"], True),
}
for workers in (1, 2, 3):
    ends = run(calls, workers)
    print(workers, "at once:", max(end for end, _ in ends.values()), "s")
for name, (end, state) in ends.items():
    print(f"  {name:11} {state:8} at {end}")
# --8<-- [end:run]
assert list(ends) == list(calls)  # order of the request, not of the ends
assert run(calls, 1)["book hotel"][1] == "skipped"
assert max(e for e, _ in run(calls, 1).values()) == 4 + 6 + 1 + 3
assert max(e for e, _ in run(calls, 9).values()) == 4 + 3
assert ends["weather"] == (1, "ok") and ends["hotels"] == (6, "failed")
# a chain behind a failure is skipped whatever the order of the list
chain = {
    "c": (1, ["b"], True),
    "b": (1, ["a"], True),
    "a": (1, [], False),
}
assert [s for _, s in run(chain, 2).values()] == [
    "skipped",
    "skipped",
    "failed",
]
# the whole chain is skipped when its first call fails, not later
chain["z"] = (9, [], True)
assert [e for e, _ in run(chain, 2).values()] == [1, 1, 1, 9]
# two calls end together: what waited for the second keeps its place
tie = {
    "A": (2, [], True),
    "B": (2, [], True),
    "C": (3, ["B"], True),
    "D": (3, ["B"], True),
    "E": (3, [], True),
}
assert [e for e, _ in run(tie, 2).values()] == [2, 2, 5, 5, 8]
for bad in ({"a": (1, ["a"], True)}, {"a": (1, ["x"], True)}):
    try:
        run(bad, 1)
        raise SystemExit("a circle must be told")
    except ValueError:
        pass
assert run({}, 1) == {}
# a circle behind a failed call is skipped, not refused
ring = {
    "a": (1, [], False),
    "b": (1, ["a", "c"], True),
    "c": (1, ["b"], True),
}
assert [s for _, s in run(ring, 2).values()] == ["failed"] + 2 * ["skipped"]
# independent calls: never more than `workers` at once, bounds of Graham
for seconds in product((1, 2, 5), repeat=4):
    for workers in (1, 2, 3, 4):
        free = {i: (s, [], True) for i, s in enumerate(seconds)}
        ends = run(free, workers)
        starts = {i: end - seconds[i] for i, (end, _) in ends.items()}
        for t in range(sum(seconds)):
            busy = sum(starts[i] <= t < ends[i][0] for i in free)
            assert busy <= workers
        last = max(end for end, _ in ends.values())
        low = max(max(seconds), sum(seconds) / workers)
        assert low <= last <= (2 - 1 / workers) * low
        if workers == 4:
            assert last == max(seconds)
# card: A 2 s, B 3 s, C 4 s (needs A), D 1 s (needs A and B), two at once
card = {
    "A": (2, [], True),
    "B": (3, [], True),
    "C": (4, ["A"], True),
    "D": (1, ["A", "B"], True),
}
assert [e for e, _ in run(card, 2).values()] == [2, 3, 6, 4]
assert max(e for e, _ in run(card, 1).values()) == 10
assert max(e for e, _ in run(card, 4).values()) == 6
card["A"] = (2, [], False)
assert [s for _, s in run(card, 2).values()] == [
    "failed",
    "ok",
    "skipped",
    "skipped",
]
assert max(e for e, _ in run(card, 2).values()) == 3
# text: one slow call among ten
assert round(1 - 0.95**10, 2) == 0.4


# a streamed answer and its checks, on the same kind of clock
def streamed(tokens, first, gap, chunk, check, harm, held):
    """Time of the first text, tokens shown; harm: token, None if none."""
    ready = [first + gap * i for i in range(tokens)]
    ends = [*range(chunk, tokens, chunk), tokens]
    start, shown = (None, 0) if held else (first, tokens)
    for end in ends:
        done = ready[end - 1] + check
        if harm is not None and end >= harm:  # found: nothing more is shown
            late = sum(t <= done + 1e-9 for t in ready)
            return start, shown if held else late
        if held:
            start, shown = done if start is None else start, end
    return start, shown


def near(a, b):
    return a[1] == b[1] and abs(a[0] - b[0]) < 1e-9


text = (400, 0.5, 0.02)  # tokens, first, gap: 50 a second
assert near(streamed(*text, 40, 0.2, 130, held=True), (1.48, 120))
assert near(streamed(*text, 40, 0.2, 130, held=False), (0.5, 170))
assert near(streamed(*text, 400, 0.2, None, held=True), (8.68, 400))
assert streamed(*text, 400, 0.2, 130, held=True) == (None, 0)
assert sum(range(40, 401, 40)) == 2_200 == 5.5 * 400
windows = [(max(end - 80, 0), end) for end in range(40, 401, 40)]
assert sum(end - start for start, end in windows) == 760
fits = [
    all(any(a <= i and i + w <= b for a, b in windows) for i in range(401 - w))
    for w in (41, 42)
]
assert fits == [True, False]
assert round(1 - 0.995**10, 3) == 0.049
# card
text = (300, 0.4, 0.025)
assert near(streamed(*text, 20, 0.15, 70, held=True), (1.025, 60))
assert near(streamed(*text, 20, 0.15, 70, held=False), (0.4, 86))
assert near(streamed(*text, 300, 0.15, None, held=True), (8.025, 300))
assert sum(range(20, 301, 20)) == 2_400 == 8 * 300

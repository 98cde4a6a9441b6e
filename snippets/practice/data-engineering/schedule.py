"""Which runs a backfill needs, and in which order."""

import random
from heapq import heapify, heappop, heappush

# --8<-- [start:show]


def backfill_order(needs, days, done):
    """Runs (day, task) to do, each after the runs that it needs."""
    above = {(day, task): [] for day in days for task in needs}
    below = {run: [] for run in above}
    for day, task in above:
        for other, lag in needs[task]:
            if (day - lag, other) in above:
                above[day, task].append((day - lag, other))
                below[day - lag, other].append((day, task))
    waits = {run: len(runs) for run, runs in above.items()}
    ready = [run for run, n in waits.items() if n == 0]
    heapify(ready)  # O(E + V log V) for V runs and E needs
    todo, seen = {}, 0
    while ready:
        run = heappop(ready)
        seen += 1
        if run not in done or any(r in todo for r in above[run]):
            todo[run] = True
        for later in below[run]:
            waits[later] -= 1
            if waits[later] == 0:
                heappush(ready, later)
    if seen < len(above):
        raise ValueError("the tasks wait for each other")
    return list(todo)


# --8<-- [end:show]
# --8<-- [start:run]
needs = {
    "load": [],
    "clean": [("load", 0)],
    "balance": [("clean", 0), ("balance", 1)],  # and yesterday's
    "report": [("balance", 0)],
}
every = {(day, task) for day in (1, 2, 3) for task in needs}
for bad in [(1, "report"), (2, "clean")]:
    order = backfill_order(needs, [1, 2, 3], every - {bad})
    print(f"redo {bad}:", " ".join(f"{task}-{day}" for day, task in order))
# --8<-- [end:run]
assert backfill_order(needs, [1, 2, 3], every) == []
rng = random.Random(0)
for _ in range(100):
    names = rng.sample("abcde", 5)
    graph = {
        t: [(u, 0) for u in names[:i] if rng.random() < 0.4]
        + [(u, 1) for u in names if rng.random() < 0.15]
        for i, t in enumerate(names)
    }
    days = [1, 2, 3, 4]
    done = {(d, t) for d in days for t in names if rng.random() < 0.7}
    order = backfill_order(graph, days, done)
    place = {run: i for i, run in enumerate(order)}
    assert len(place) == len(order)

    def stale(run, graph=graph, done=done):
        d, t = run
        up = [(d - lag, u) for u, lag in graph[t] if d - lag >= 1]
        return run not in done or any(map(stale, up))

    assert set(order) == {(d, t) for d in days for t in names if stale((d, t))}
    for d, t in order:
        for u, lag in graph[t]:
            if (d - lag, u) in place:
                assert place[d - lag, u] < place[d, t]
for loop in ({"a": [("b", 0)], "b": [("a", 0)]}, {"a": [("a", 0)]}):
    try:
        backfill_order(loop, [1], set())
    except ValueError:
        continue
    raise AssertionError("a cycle went unseen")

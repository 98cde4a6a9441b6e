"""A pipeline in topological order that runs only what changed."""

import hashlib
from collections import deque
from contextlib import suppress
from graphlib import TopologicalSorter


# --8<-- [start:show]
def run_pipeline(steps, sources, cache):
    """steps: name -> (version, inputs, function). Values, and names run."""
    values, ran = dict(sources), []
    users = {name: [] for name in steps}
    left = dict.fromkeys(steps, 0)
    for name, (_, inputs, _) in steps.items():
        for i in inputs:
            if i in steps:
                users[i].append(name)
                left[name] += 1
    ready = deque(name for name in steps if left[name] == 0)
    while ready:
        name = ready.popleft()
        version, inputs, function = steps[name]
        arguments = [values[i] for i in inputs]
        text = repr((name, version, arguments))  # contents, not their dates
        key = hashlib.sha256(text.encode()).hexdigest()
        if key not in cache:
            cache[key] = function(*arguments)  # if it raises, nothing is kept
            ran.append(name)
        values[name] = cache[key]
        for user in users[name]:
            left[user] -= 1
            if left[user] == 0:
                ready.append(user)
    if any(left.values()):
        raise ValueError("a cycle")
    return values, ran


# --8<-- [end:show]
# --8<-- [start:run]
steps = {
    "report": (1, ["model", "clean"], lambda m, c: f"{m} of {len(c)} rows"),
    "model": (1, ["features"], sum),
    "features": (1, ["clean"], lambda c: [x * x for x in c]),
    "clean": (1, ["rows"], lambda r: sorted(set(r))),
}
cache = {}
for change in "first run", "nothing", "a row twice", "model code":
    rows = [3, 1, 2] + [2] * (change == "a row twice")
    if change == "model code":
        steps["model"] = (2, ["features"], max)
    values, ran = run_pipeline(steps, {"rows": rows}, cache)
    print(f"{change:12} ran: {' '.join(ran) or '-':28} {values['report']}")
# --8<-- [end:run]
assert ran == ["model", "report"] and values["report"] == "9 of 3 rows"
_, ran = run_pipeline(steps, {"rows": [1, 1, 2, 3]}, cache)
assert ran == ["clean"]  # its output is as before, so nothing follows
_, ran = run_pipeline(steps, {"rows": [1, 2, 4]}, cache)
assert sorted(ran) == sorted(steps)
needs = {n: s[1] for n, s in steps.items()}
order = list(TopologicalSorter(needs).static_order())
assert ran == [n for n in order if n in steps]  # a unique order here
# a crash in the middle: the retry goes on from there
broken, calls = dict(steps), []


def fails(x):
    calls.append(x)
    if len(calls) == 1:
        raise OSError
    return max(x)


broken["model"] = (3, ["features"], fails)
cache2 = {}
with suppress(OSError):
    run_pipeline(broken, {"rows": [5, 6]}, cache2)
_, ran = run_pipeline(broken, {"rows": [5, 6]}, cache2)
assert ran == ["model", "report"]
try:
    run_pipeline({"a": (1, ["b"], id), "b": (1, ["a"], id)}, {}, {})
except ValueError:
    pass
else:
    raise AssertionError

"""Is the agent going in a circle?"""


# --8<-- [start:show]
def cycle(events, longest, times):
    """Smallest period with which the last events repeat, or 0."""
    for period in range(1, longest + 1):
        size = period * times
        if size > len(events):
            break
        tail = events[len(events) - size :]
        if all(tail[i] == tail[i - period] for i in range(period, size)):
            return period
    return 0


# --8<-- [end:show]


# --8<-- [start:run]
same = [("test", "failed: a")] * 3
wait = [("status", f"{p} % done") for p in (10, 40, 70)]
swing = [("edit", "x = 1"), ("test", "failed: a"),
         ("edit", "x = 2"), ("test", "failed: b")] * 3  # fmt: skip
for name, events in (("same", same), ("wait", wait), ("swing", swing)):
    print(f"{name:6}", cycle(events, longest=6, times=3))
# --8<-- [end:run]
assert cycle(swing, longest=3, times=3) == 0  # the period is four
assert cycle(swing[:-1], 6, 3) == 0 and cycle(swing[:-1], 6, 2) == 4
assert cycle(["start", *swing], 6, 3) == 4  # only the end counts
assert cycle([*swing, "new"], 6, 3) == 0
assert cycle([], 6, 3) == cycle(["a", "a"], 6, 3) == 0
assert cycle(["a"] * 3, 6, 3) == 1  # all of the events
assert cycle(["a"] * 6, 6, 3) == 1  # the smallest, not 2
state = ("tree", "failing: a")  # alone it calls three different reads a circle
reads = ["read x", "read y", "search z"]
assert cycle([state] * 3, 6, 3) == 1 and cycle(reads, 6, 3) == 0
assert cycle([(call, state) for call in reads], 6, 3) == 0
assert cycle([("test", f"12:0{i} failed: a") for i in range(3)], 6, 3) == 0
assert cycle([("test", state)] * 3, 6, 3) == 1  # without the time of day
# the card
assert cycle(list("xabcabc"), 3, 2) == 3 and cycle(list("xabcabc"), 2, 2) == 0

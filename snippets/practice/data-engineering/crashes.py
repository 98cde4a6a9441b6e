"""A consumer that dies at every step, in four orders of writing."""

from itertools import product

# --8<-- [start:show]
LOG = ["a", "b", "b", "c"]  # the sender sent b twice


def commit(store, offset, event):
    store["next"] = offset + 1


def append(store, offset, event):
    store["rows"].append(event)


def put(store, offset, event):  # the event is its own key
    store["rows"] = sorted({*store["rows"], event})


def both(store, offset, event):  # one transaction
    append(store, offset, event)
    commit(store, offset, event)


def run(steps, crashes):
    """The rows stored if a life ends after each number of steps."""
    store = {"next": 0, "rows": []}
    for left in (*crashes, 10**9):  # the last life ends nowhere
        for offset in range(store["next"], len(LOG)):
            for step in steps[:left]:  # as many as are left
                step(store, offset, LOG[offset])
            left = max(0, left - len(steps))
    return store["rows"]


# --8<-- [end:show]
# --8<-- [start:run]
orders = {
    "commit, append": [commit, append],
    "append, commit": [append, commit],
    "one transaction": [both],
    "put, commit": [put, commit],
}
print("order            lost   too many   (worst of all crashes)")
for name, steps in orders.items():
    ends = [run(steps, [n]) for n in range(len(LOG) * len(steps))]
    lost = max(len({*LOG} - {*rows}) for rows in ends)
    extra = max(len(rows) - len({*rows}) for rows in ends)
    print(f"{name:15} {lost:5} {extra:10}")
    # --8<-- [end:run]
    twice = [
        run(steps, pair)
        for pair in product(range(len(LOG) * len(steps)), repeat=2)
    ]
    lost2 = max(len({*LOG} - {*rows}) for rows in twice)
    extra2 = max(len(rows) - len({*rows}) for rows in twice)
    expected = {
        "commit, append": (1, 1, 2, 1),
        "append, commit": (0, 2, 0, 3),
        "one transaction": (0, 1, 0, 1),
        "put, commit": (0, 0, 0, 0),
    }
    assert (lost, extra, lost2, extra2) == expected[name]

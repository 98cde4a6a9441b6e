"""A copy of a table from its change log, in any order."""

from itertools import permutations

# --8<-- [start:show]


def apply_changes(table, newest, changes):
    """Apply (position, key, row or None) in place, whatever the order."""
    for position, key, row in changes:
        if position <= newest.get(key, -1):
            continue  # older than what the copy knows, or a repeat
        newest[key] = position  # stays after a delete: a tombstone
        if row is None:
            table.pop(key, None)
        else:
            table[key] = row


log = [(0, "ann", "trial"), (1, "bob", "paid"), (2, "ann", None)]
for name, changes in (("in order", log), ("late insert", log[::-1])):
    table, newest = {}, {}
    apply_changes(table, newest, changes)
    print(f"{name:11} {table}, newest {dict(sorted(newest.items()))}")
# --8<-- [end:show]
longer = [*log, (3, "bob", "trial"), (4, "ann", "paid"), (5, "bob", None)]
for order in permutations([*longer[1:], longer[2]]):
    table, newest = {}, {}
    apply_changes(table, newest, order[:3])
    apply_changes(table, newest, order[3:])
    assert table == {"ann": "paid"} and newest == {"ann": 4, "bob": 5}

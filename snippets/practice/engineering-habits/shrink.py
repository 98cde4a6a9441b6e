"""Property-based testing by a loop: search, then make the example small."""

import random


# --8<-- [start:tested]
def dedupe(rows):  # keeps the first of equal rows, or so its author thinks
    kept = []
    for row in rows:
        if not kept or row != kept[-1]:
            kept.append(row)
    return kept


def holds(rows):
    out = dedupe(rows)
    return len(set(out)) == len(out) and set(out) == set(rows)


# --8<-- [end:tested]
# --8<-- [start:show]
def smaller(rows):
    for i in range(len(rows)):
        yield rows[:i] + rows[i + 1 :]  # one row less
    for i, x in enumerate(rows):
        if x > 0:
            yield [*rows[:i], x // 2, *rows[i + 1 :]]  # one smaller value


def find(rng, tries=1000):
    for _ in range(tries):
        rows = [rng.randrange(50) for _ in range(rng.randrange(15))]
        if not holds(rows):
            first = rows
            while any(not holds(fewer := s) for s in smaller(rows)):
                rows = fewer
            return first, rows
    return None


# --8<-- [end:show]
# --8<-- [start:run]
for seed in range(3):
    first, rows = find(random.Random(seed))
    print(f"{len(first):2} rows fail, made small: {rows}")
# --8<-- [end:run]
for seed in range(20):
    first, rows = find(random.Random(seed))
    assert not holds(first) and not holds(rows)
    assert all(holds(s) for s in smaller(rows))  # nothing smaller fails
    assert len(rows) == 3 and rows[0] == rows[2] != rows[1]
assert dedupe([1, 1, 2]) == [1, 2]  # the author's own test


def dedupe(rows):
    return list(dict.fromkeys(rows))


assert all(find(random.Random(seed)) is None for seed in range(3))


def dedupe(rows):  # nothing repeated, and all lost
    return rows[:0]


lost = find(random.Random(0))
assert lost and lost[1] == [0]
assert list(smaller([1])) == [[], [0]]
assert list(smaller([0, 5])) == [[5], [0], [0, 2]]

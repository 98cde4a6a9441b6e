"""The smallest failing input, by cutting pieces out while it still fails."""

import random


# --8<-- [start:show]
def smallest(items, fails):
    """A failing part of items from which no single item can be dropped."""
    items, size = list(items), max(1, len(items) // 2)
    while True:
        start, cut = 0, False
        while start < len(items):
            rest = items[:start] + items[start + size :]
            if fails(rest):
                items, cut = rest, True
            else:
                start += size
        if size == 1 and not cut:
            return items
        size = max(1, size // 2)


# --8<-- [end:show]
# --8<-- [start:run]
def mean_batches(texts):
    """Mean length of each batch of four; fails on one that is all empty."""
    batches = [texts[i : i + 4] for i in range(0, len(texts), 4)]
    counts = [[len(text.split()) for text in batch] for batch in batches]
    return [sum(batch) / sum(n > 0 for n in batch) for batch in counts]


def fails(texts):
    try:
        mean_batches(texts)
    except ZeroDivisionError:
        return True
    return False


rng = random.Random(3)
texts = rng.choices(
    ["a b", "c", "d e f", "", " "], weights=[3, 3, 3, 2, 2], k=400
)
calls = []
small = smallest(texts, lambda part: calls.append(part) or fails(part))
print(f"{len(texts)} texts fail: {fails(texts)}")
print(f"smallest: {small} after {len(calls)} tests")
# --8<-- [end:run]
assert fails(small) and not any(
    fails(small[:i] + small[i + 1 :]) for i in range(len(small))
)
assert len(small) == 1 and not small[0].strip()
# several items that matter only together, kept in order
for _ in range(200):
    size = rng.randint(1, 12)
    need = sorted(rng.sample(range(size), rng.randint(1, min(3, size))))
    found = smallest(
        range(size), lambda part, need=need: set(need) <= set(part)
    )
    assert found == need
# not monotone: no single item can go, though a smaller failing part exists
odd = smallest([1, 2, 3, 4], lambda part: part in ([1, 2, 3, 4], [2]))
assert odd == [1, 2, 3, 4]
assert smallest([], lambda part: True) == []
# dropping b makes a superfluous: one pass over single items is not enough
chain = [["a", "b", "c"], ["a", "c"], ["c"]]
assert smallest("abc", lambda part: part in chain) == ["c"]

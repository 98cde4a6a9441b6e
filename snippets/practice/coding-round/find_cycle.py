"""A cycle among steps that wait for each other, by depth-first search."""

import random


# --8<-- [start:show]
def find_cycle(after):
    """Nodes [a, ..., z] with edges a to ... to z to a, or None.

    after[a] lists the nodes to which an edge leads from a.
    """
    state = {}
    for root in after:
        if root in state:
            continue
        path, edges = [root], [iter(after[root])]
        state[root] = "open"
        while path:
            b = next(edges[-1], None)
            if b is None:  # no edge is left
                state[path.pop()] = "closed"
                edges.pop()
            elif state.get(b) == "open":
                return path[path.index(b) :]
            elif b not in state:
                state[b] = "open"
                path.append(b)
                edges.append(iter(after[b]))
    return None


print(find_cycle({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}))
print(find_cycle({"a": ["b"], "b": ["c", "d"], "c": [], "d": ["b"]}))
# --8<-- [end:show]
rng = random.Random(0)
cyclic = 0
for _ in range(400):
    n = rng.randrange(6)
    after = {a: [b for b in range(n) if rng.random() < 0.25] for a in range(n)}
    cycle = find_cycle(after)
    left = dict(after)  # take away what waits for none, again and again
    while free := [a for a in left if not any(b in left for b in left[a])]:
        for a in free:
            del left[a]
    assert (cycle is None) == (not left)
    if cycle:
        cyclic += 1
        for a, b in zip(cycle, cycle[1:] + cycle[:1], strict=True):
            assert b in after[a]
        assert len(set(cycle)) == len(cycle)
assert 50 < cyclic < 350
assert find_cycle({}) is None and find_cycle({1: [1]}) == [1]
long = {i: [i + 1] for i in range(20_000)} | {20_000: []}
assert find_cycle(long) is None  # deeper than Python recurses
long[20_000] = [19_998]
assert find_cycle(long) == [19_998, 19_999, 20_000]

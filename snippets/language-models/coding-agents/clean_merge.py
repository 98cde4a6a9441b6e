"""Two patches that merge cleanly and break together; overlaps by chance."""

from math import comb, prod

import numpy as np


# --8<-- [start:show]
def merge(base, a, b):
    """Whole files, three ways: take the side that changed."""
    merged = {}
    for path in base.keys() | a.keys() | b.keys():
        old, x, y = (tree.get(path) for tree in (base, a, b))
        if x != old and y != old and x != y:
            raise ValueError(f"conflict in {path}")
        merged[path] = y if x == old else x
    return {path: text for path, text in merged.items() if text is not None}


def overlap(files, touched, agents):
    """Probability that some file is touched by two agents."""
    free = [comb(files - i * touched, touched) for i in range(agents)]
    return 1 - prod(free) / comb(files, touched) ** agents


# --8<-- [end:show]


def tests(tree):
    try:
        exec("\n".join(tree[path] for path in sorted(tree)), {})
    except Exception as fault:
        return f"failed: {fault}"
    return "passed"


# --8<-- [start:run]
base = {"a.py": "def price(x): return x", "t.py": "assert price(2) == 2"}
one = {"a.py": "def net(x): return x", "t.py": "assert net(2) == 2"}
two = base | {"b.py": "def bill(xs): return sum(map(price, xs))",
              "u.py": "assert bill([1, 2]) == 3"}  # fmt: skip
for name, tree in (("renames", one), ("adds a caller", two)):
    print(f"{name:14}", tests(tree))
print("merged        ", tests(merge(base, one, two)))
for agents in (2, 3, 5):
    print(f"{agents} agents: overlap {overlap(60, 4, agents):.2f}")
# --8<-- [end:run]
assert (
    tests(merge(base, one, base)) == tests(merge(base, base, two)) == "passed"
)
assert merge(base, {}, base) == {}  # a deletion on one side
for left, right in ((one, base | {"a.py": "x = 1"}), (one, {})):
    try:
        merge(base, left, right)
    except ValueError as fault:
        assert "conflict in" in str(fault)
    else:
        raise AssertionError("both changed one file")
assert merge(base, one, one) == one
for seed in (0, 1):
    rng = np.random.default_rng(seed)
    for agents in (2, 3, 5):
        hits = 0
        for _ in range(1_500):
            all_ = [rng.permutation(60)[:4] for _ in range(agents)]
            hits += len(set(np.concatenate(all_).tolist())) < 4 * agents
        p = overlap(60, 4, agents)
        assert abs(hits / 1_500 - p) < 5 * np.sqrt(p * (1 - p) / 1_500)
assert overlap(60, 4, 1) == 0 and overlap(7, 4, 2) == 1

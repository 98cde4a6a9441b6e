"""Which of 4,000 tables does the writer of a query have to see?"""

from collections import deque
from itertools import combinations

import numpy as np

TABLES, AREAS = 4_000, 400  # ten tables an area, three of them linked on


def world(rng):
    """Foreign keys as neighbours: a tree in each area, areas in a tree."""
    near = {t: set() for t in range(TABLES)}
    size = TABLES // AREAS
    for t in range(TABLES):
        first = t - t % size
        if t != first:
            other = first + int(rng.integers(t - first))
        elif t:
            other = int(rng.integers(t))
        else:
            continue
        near[t].add(other)
        near[other].add(t)
    return near


# --8<-- [start:show]
def path(near, start, end, most):
    """A shortest way of at most `most` foreign keys, else nothing."""
    before, queue = {start: None}, deque([(start, 0)])
    while queue and end not in before:
        here, steps = queue.popleft()
        for t in sorted(near[here]):
            if t not in before and steps < most:
                before[t] = here
                queue.append((t, steps + 1))
    way = []  # from the end back to the start
    while end in before and end is not None:
        way.append(end)
        end = before[end]
    return way
    # --8<-- [end:show]


def question(near, rng):
    """Tables that a query needs: the ends are named, the rest is not."""
    while True:
        start, way = int(rng.integers(TABLES)), []
        here, last = start, None
        for _ in range(int(rng.integers(1, 4))):
            way.append(here)
            ahead = sorted(near[here] - {last})
            if not ahead:
                break
            last, here = here, int(rng.choice(ahead))
        else:
            return [*way, here]


def trial(rng, near, top):
    """Were all needed tables shown? By score, with paths; and how many."""
    need = question(near, rng)
    score = rng.normal(size=TABLES)
    score[[need[0], need[-1]]] += 4.5  # what the question's words name
    order = np.argsort(-score).tolist()
    shown = set(order[:top])
    joined = shown.copy()
    for a, b in combinations(order[:5], 2):  # join the best to one another
        joined.update(path(near, a, b, 4))
    ends = {need[0], need[-1]} <= shown
    return ends, set(need) <= shown, set(need) <= joined, len(joined)


def rates(seed, top, n=400):
    rng = np.random.default_rng(seed)
    near = world(rng)
    return np.mean([trial(rng, near, top) for _ in range(n)], axis=0)


# --8<-- [start:run]
tokens = 20 * 6 + 30  # of a table: twenty columns, and its name and note
print(f"all tables: {TABLES * tokens:,} tokens")
print("top   both ends  all needed  with paths  tables  tokens")
for top in (10, 40):
    ends, all_, joined, shown = rates(0, top)  # of 400 made questions
    print(
        f"{top:3} {ends:11.2f} {all_:11.2f} {joined:11.2f} {shown:9.0f}"
        f" {shown * tokens:7,.0f}"
    )
# --8<-- [end:run]
for seed in (1,):
    few, many = rates(seed, 10, 100), rates(seed, 40, 100)
    # bridges are not named, so more of the best scores hardly finds them
    assert many[1] < few[1] + 0.15 < few[2] and few[2] > 0.8
    assert few[3] < 20
ring = {i: {(i - 1) % 7, (i + 1) % 7} for i in range(7)}
assert path(ring, 0, 3, 9) == [3, 2, 1, 0]
assert path(ring, 0, 3, 3) == [3, 2, 1, 0] and path(ring, 5, 5, 0) == [5]
assert len(path(ring, 0, 4, 9)) == 4  # three steps backwards, not four
assert path(ring, 0, 3, 2) == []

import random

import numpy as np
from answer import CountMinSketch
from judge import check, raises

P = 2_147_483_647


def play(width, a, b, steps):
    """Makes a sketch, takes the steps, and returns each estimate."""
    sketch = CountMinSketch(width, a, b)
    found = []
    for name, *args in steps:
        if name == "add":
            sketch.add(*args)
        else:
            found.append(int(sketch.estimate(*args)))  # no digit is lost
    return found


def reference(width, a, b, steps):
    """Goes through all that was added, for each row of each estimate."""
    found = []
    for now, (name, x, *_) in enumerate(steps):
        if name == "estimate":
            sums = []
            for p, q in zip(a, b, strict=True):
                place = (p * x + q) % P % width
                total = 0
                for before, y, *count in steps[:now]:
                    if before == "add" and (p * y + q) % P % width == place:
                        total += count[0] if count else 1
                sums.append(total)
            found.append(min(sums))
    return found


def random_steps(rng, items, n, counts):
    steps = []
    for _ in range(n):
        x = rng.choice(items)
        if rng.random() < 0.3:
            steps.append(("estimate", x))
        elif rng.random() < 0.5:
            steps.append(("add", x))
        else:
            steps.append(("add", x, rng.randrange(counts)))
    return [*steps, *(("estimate", x) for x in items)]


def hashes(rng, k):
    return (
        [rng.randrange(1, P) for _ in range(k)],
        [rng.randrange(P) for _ in range(k)],
    )


def test_random():
    """Random items and hashes, in tables of several sizes"""
    rng = random.Random(0)
    for width, k in ((1, 1), (1, 3), (7, 1), (8, 4), (50, 3)):
        a, b = hashes(rng, k)
        items = [rng.randrange(P) for _ in range(20)]
        steps = random_steps(rng, items, 80, 9)
        want = reference(width, a, b, steps)
        check(play, width, a, b, steps, want=want)


def test_large_items():
    """Products of large numbers are not cut to fewer digits"""
    steps = [("add", P - 1, 3), ("add", P - 2), ("add", 0, 5)]
    steps += [("estimate", x) for x in (P - 1, P - 2, 0, 1)]
    for b in ([0, 0], [P - 1, 1]):
        want = reference(1000, [P - 1, P - 2], b, steps)
        check(play, 1000, [P - 1, P - 2], b, steps, want=want)


def test_large_counts():
    """Counters grow beyond 32 bits, and lose nothing"""
    check(
        play,
        10,
        [1],
        [0],
        [
            ("add", 1, 10**15 - 10),
            ("add", 1),
            ("add", 11, 2),
            ("add", 2, 3 * 10**9),
            ("estimate", 1),
            ("estimate", 2),
        ],
        want=[10**15 - 7, 3 * 10**9],
    )


def merged(width, a, b, streams, asked):
    """Merges sketches of several streams into the first, one after the other."""
    sketches = [CountMinSketch(width, a, b) for _ in streams]
    for sketch, stream in zip(sketches, streams, strict=True):
        for x in stream:
            sketch.add(x)
    for other in sketches[1:]:
        sketches[0].merge(other)
    return [sketches[0].estimate(x) for x in asked]


def test_random_merges():
    """Merged sketches are that of the joined streams"""
    rng = random.Random(1)
    for width, k, parts in ((4, 2, 2), (9, 3, 4), (1, 1, 3)):
        a, b = hashes(rng, k)
        items = [rng.randrange(P) for _ in range(15)]
        streams = [rng.choices(items, k=20) for _ in range(parts)]
        steps = [("add", x) for stream in streams for x in stream]
        steps += [("estimate", x) for x in items]
        want = reference(width, a, b, steps)
        check(merged, width, a, b, streams, items, want=want)


def test_apart():
    """After a merge neither sketch sees what is added to the other"""

    def run():
        one, two = (CountMinSketch(5, [1], [0]) for _ in range(2))
        two.add(1)
        one.merge(two)
        one.add(2)
        two.add(3)
        return [[s.estimate(x) for x in (1, 2, 3)] for s in (one, two)]

    check(run, want=[[1, 1, 0], [1, 0, 1]])


def test_other_columns():
    """Sketches with other columns are not merged, and stay as they were"""
    mine = (6, [1, 2], [0, 3])
    for other in (
        (7, [1, 2], [0, 3]),
        (6, [1, 3], [0, 3]),
        (6, [1, 2], [0, 4]),
        (6, [2, 1], [3, 0]),
        (6, [1], [0]),
    ):
        one, two = CountMinSketch(*mine), CountMinSketch(*other)
        one.add(4)
        two.add(4)
        raises(
            ValueError,
            one.merge,
            two,
            because=f"One has (width, a, b) = {mine}, the other {other}.",
        )
        got = one.estimate(4)
        assert got == 1, f"after the refused merge the estimate is {got}, not 1"


def numbers_in(value, seen):
    """How many numbers and other single things ``value`` holds."""
    if isinstance(value, np.ndarray):
        return value.size
    if isinstance(value, str | int | float | np.generic) or value is None:
        return 1
    if id(value) in seen:
        return 0
    seen.add(id(value))
    if isinstance(value, dict):
        return sum(numbers_in(v, seen) for item in value.items() for v in item)
    if isinstance(value, list | tuple | set):
        return sum(numbers_in(v, seen) for v in value)
    return numbers_in(getattr(value, "__dict__", None), seen)


def test_memory():
    """The sketch does not grow with the number of different items"""
    sketch = CountMinSketch(20, [5, 7, 11], [1, 2, 3])
    for x in range(3000):
        sketch.add(x)
    held = numbers_in(sketch, set())
    assert held <= 600, (
        f"with 3 rows of 20 counters, after 3000 different items the sketch"
        f" holds {held} numbers"
    )

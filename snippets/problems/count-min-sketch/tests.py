from answer import CountMinSketch
from judge import check


def play(width, a, b, steps):
    """Makes a sketch, takes the steps, and returns each estimate."""
    sketch = CountMinSketch(width, a, b)
    found = []
    for name, *args in steps:
        if name == "add":
            sketch.add(*args)
        else:
            found.append(sketch.estimate(*args))
    return found


def merged(width, a, b, first, second, asked):
    """Adds items to two sketches, merges, and estimates what is asked."""
    one, two = CountMinSketch(width, a, b), CountMinSketch(width, a, b)
    for x in first:
        one.add(x)
    for x in second:
        two.add(x)
    one.merge(two)
    return [one.estimate(x) for x in asked], [two.estimate(x) for x in asked]


def test_by_hand():
    """Two rows of four counters, by hand"""
    steps = [("add", 1), ("add", 1), ("add", 2)]
    steps += [("estimate", x) for x in (1, 5, 2, 3)]
    check(
        play,
        4,
        [1, 3],
        [0, 0],
        steps,
        want=[2, 2, 1, 0],
        because="1 and 5 have the columns 1 and 3, 2 has 2 and 2, 3 has 3 and"
        " 1.",
    )


def test_smallest():
    """The row with the fewest collisions counts, and each has its own hash"""
    check(
        play,
        3,
        [1, 1, 2],
        [0, 2_147_483_645, 1],
        [("add", 0, 10), ("add", 3, 5), ("estimate", 0), ("estimate", 3)],
        want=[10, 5],
        because="0 and 3 share a column in the first and third row. In the"
        " second 0 has column 2 and 3, taken modulo P, column 1.",
    )


def test_merge():
    """A merged sketch has the counts of both, and the other stays"""
    check(
        merged,
        5,
        [1, 2],
        [0, 1],
        [1, 2, 2],
        [2, 3],
        [1, 2, 3, 4],
        want=([1, 3, 1, 0], [0, 1, 1, 0]),
    )

import random

from answer import add, dot
from judge import check


def random_vector(rng, size, entries):
    values = [v for v in range(-4, 5) if v]
    return [
        (index, rng.choice(values))
        for index in sorted(rng.sample(range(size), entries))
    ]


def dense(vector, size):
    full = [0] * size
    for index, value in vector:
        full[index] = value
    return full


def test_random():
    """Random vectors of several lengths"""
    rng = random.Random(0)
    for size, p, q in ((1, 1, 1), (10, 7, 6), (50, 3, 40), (200, 90, 120)):
        a, b = random_vector(rng, size, p), random_vector(rng, size, q)
        pairs = list(zip(dense(a, size), dense(b, size), strict=True))
        total = [(i, x + y) for i, (x, y) in enumerate(pairs) if x + y]
        check(dot, a, b, want=sum(x * y for x, y in pairs))
        check(dot, b, a, want=sum(x * y for x, y in pairs))
        check(add, a, b, want=total)
        check(add, b, a, want=total)


def test_itself():
    """A vector with itself"""
    a = [(2, -3), (5, 4)]
    check(dot, a, a, want=25)
    check(add, a, a, want=[(2, -6), (5, 8)])


def test_fractions():
    """Values may be fractions"""
    check(dot, [(1, 0.5), (2, 0.25)], [(1, 4.0), (2, -2.0)], want=1.5)
    check(add, [(1, 0.5)], [(1, 0.25)], want=[(1, 0.75)])


def test_large_indices():
    """Indices may be very large"""
    far = 10**12
    a, b = [(3, 2), (far, 7)], [(far - 1, 1), (far, -2)]
    check(dot, a, b, want=-14)
    check(add, a, b, want=[(3, 2), (far - 1, 1), (far, 5)])


class Pairs(list):
    """A list that counts how many of its entries are read."""

    read = 0

    def __iter__(self):
        for pair in super().__iter__():
            Pairs.read += 1
            yield pair

    def __getitem__(self, place):
        found = super().__getitem__(place)
        Pairs.read += len(found) if isinstance(place, slice) else 1
        return found


def test_reads():
    """Each pair is read a few times, not once for each of the other vector"""
    n = 500
    for function in (dot, add):
        Pairs.read = 0
        function(
            Pairs((2 * i, 1) for i in range(n)),
            Pairs((2 * i + i % 2, 1) for i in range(n)),
        )
        assert Pairs.read <= 40 * n, (
            f"{function.__name__} of two vectors with {n} entries each read"
            f" {Pairs.read} entries"
        )

import random

from answer import first_true


class Counted:
    """A condition that counts its calls, and objects to wrong ones."""

    def __init__(self, condition, n):
        self.condition, self.n, self.calls = condition, n, 0

    def __call__(self, i):
        assert isinstance(i, int), f"holds({i!r}) was asked: not a whole number"
        assert 0 <= i < self.n, f"holds({i}) was asked, with n = {self.n}"
        self.calls += 1
        most = self.n.bit_length()
        assert self.calls <= most, (
            f"more than {most} calls with n = {self.n}; the last was holds({i})"
        )
        return self.condition(i)


def search(first, n):
    got = first_true(Counted(lambda i: i >= first, n), n)
    assert got == first and isinstance(got, int), (
        f"first_true(lambda i: i >= {first}, {n}) returned {got!r},"
        f" expected {first}"
    )


def test_all_small():
    """Each answer for each n up to seventy"""
    for n in range(71):
        for first in range(n + 1):
            search(first, n)


def test_large():
    """Positions near a million million million are exact"""
    n = 10**18
    for first in (0, 1, 2**53 + 1, n // 3, n - 1, n):
        search(first, n)
    rng = random.Random(0)
    for _ in range(200):
        n = rng.randrange(1, 10**18)
        search(rng.randrange(n + 1), n)


def test_answer():
    """A search for an answer: the smallest batch that is fast enough"""
    items, cost = 977, 13
    for limit in (100, 500, 1_000, 12_701):

        def fast_enough(batch, limit=limit):
            return -(-items // (batch + 1)) * cost <= limit

        want = next(b for b in range(items) if fast_enough(b))
        got = first_true(Counted(fast_enough, items), items)
        assert got == want, f"returned {got!r}, expected {want}"


def test_truthy():
    """The condition may return 0 and 1"""
    got = first_true(Counted(lambda i: int(i >= 4), 9), 9)
    assert got == 4, f"returned {got!r}, expected 4"

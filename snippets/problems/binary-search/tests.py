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


def test_each_position():
    """Each of ten positions is found in four calls"""
    for first in range(10):
        search(first, 10)


def test_none():
    """If none is true the answer is n"""
    search(1, 1)
    search(10, 10)


def test_nothing_to_ask():
    """Without a position the answer is 0, and nothing is asked"""
    search(0, 0)


def test_sorted_array():
    """Of equal values the first position is found"""
    values = [1, 3, 3, 3, 3, 3, 8]
    for value, want in ((3, 1), (1, 0), (2, 1), (8, 6), (9, 7)):
        got = first_true(
            Counted(lambda i, v=value: values[i] >= v, len(values)), len(values)
        )
        assert got == want, (
            f"the first of {values} that is at least {value}:"
            f" returned {got!r}, expected {want}"
        )

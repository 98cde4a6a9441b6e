import random
from functools import cache

from answer import edit_distance
from judge import check


def by_cases(a, b):
    """By recursion on what is left of both."""

    @cache
    def left(i, j):
        if i == len(a) or j == len(b):
            return len(a) - i + len(b) - j
        if a[i] == b[j]:
            return left(i + 1, j + 1)
        return 1 + min(left(i + 1, j), left(i, j + 1), left(i + 1, j + 1))

    return left(0, 0)


def test_random():
    """Random strings of a few letters"""
    rng = random.Random(0)
    for size in (1, 2, 3, 5, 8, 13):
        for _ in range(10):
            a, b = (
                "".join(rng.choices("abc", k=rng.randint(0, size)))
                for _ in range(2)
            )
            check(edit_distance, a, b, want=by_cases(a, b))


def test_ends():
    """What is inserted at the beginning or the end counts"""
    check(edit_distance, "b", "aaab", want=3)
    check(edit_distance, "b", "baaa", want=3)
    check(edit_distance, "abcd", "bcde", want=2)
    check(edit_distance, "aabb", "bbaa", want=4)


def test_values():
    """Values that have no hash and no order can be compared too"""
    check(
        edit_distance,
        [[1], [2, 3], None, 4.5],
        [[1], [2], None, "4.5", [0]],
        want=3,
    )


class Letter:
    """A letter that counts how often it is compared."""

    compared = 0

    def __init__(self, letter):
        self.letter = letter

    def __eq__(self, other):
        Letter.compared += 1
        if Letter.compared > 4 * 30 * 40:
            raise AssertionError(
                "lists of 30 and 40 elements were compared more than 4800"
                " times: solve each pair of beginnings once"
            )
        return self.letter == other.letter

    __hash__ = None


def test_work():
    """The work is the product of the lengths, not exponential"""
    a = [Letter(i % 4) for i in range(30)]
    b = [Letter(i % 5) for i in range(40)]
    Letter.compared = 0
    got = edit_distance(a, b)
    want = by_cases([x.letter for x in a], [y.letter for y in b])
    assert got == want, f"returned {got}, expected {want}"


def test_long():
    """A text of five thousand letters against a short one"""
    a, b = "ab" * 2500, "xax"
    try:
        got = edit_distance(a, b), edit_distance(b, a)
    except RecursionError:
        raise AssertionError(
            "RecursionError: five thousand letters are deeper than Python"
            " recurses; fill rows in a loop"
        ) from None
    assert got == (4999, 4999), f"returned {got}, expected 4999 both ways"

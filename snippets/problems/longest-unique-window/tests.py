from answer import longest_unique_window
from judge import check


def test_by_hand():
    """A window may begin within another one"""
    check(longest_unique_window, "abcbde", want=(2, 4))
    check(longest_unique_window, "dvdf", want=(1, 3))


def test_first():
    """Of equally long windows the first is returned"""
    check(longest_unique_window, "aab", want=(1, 2))
    check(longest_unique_window, "abab", want=(0, 2))
    check(longest_unique_window, "zzz", want=(0, 1))


def test_never_back():
    """A window never moves back to an item that it has left"""
    check(longest_unique_window, "abba", want=(0, 2))
    check(longest_unique_window, "abbacda", want=(2, 4))


def test_few():
    """No item, one item, and no repeat at all"""
    check(longest_unique_window, "", want=(0, 0))
    check(longest_unique_window, "x", want=(0, 1))
    check(longest_unique_window, "abcd", want=(0, 4))

from answer import top_k
from judge import check


def test_best():
    """The highest scores come first"""
    stream = [(2, "a"), (-5, "b"), (9, "c"), (4, "d"), (3, "e")]
    check(top_k, stream, 3, want=[(9, "c"), (4, "d"), (3, "e")])


def test_ties():
    """Of equal scores the earlier pair wins"""
    stream = [(3, "b"), (1, "z"), (3, "a"), (2, "d"), (3, "c")]
    check(top_k, stream, 2, want=[(3, "b"), (3, "a")])


def test_few():
    """Fewer pairs than k are all returned, and k = 0 gives none"""
    check(top_k, [(1, "a"), (2, "b")], 5, want=[(2, "b"), (1, "a")])
    check(top_k, [], 3, want=[])
    check(top_k, [(1, "a")], 0, want=[])

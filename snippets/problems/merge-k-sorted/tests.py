from answer import merge_sorted
from judge import check


def merged(streams):
    """list(merge_sorted(streams))"""
    return list(merge_sorted(streams))


def test_by_hand():
    """Pairs come in the order of their keys"""
    check(
        merged,
        [[(1, "a"), (4, "b")], [(2, "d"), (9, "e")], [(3, "f")]],
        want=[(1, "a"), (2, "d"), (3, "f"), (4, "b"), (9, "e")],
    )


def test_ties():
    """Of equal keys those of the earlier stream come first"""
    check(
        merged,
        [[(1, "z"), (1, "b")], [(1, "a"), (1, "c")]],
        want=[(1, "z"), (1, "b"), (1, "a"), (1, "c")],
        because="The items have no say in the order.",
    )


def test_nothing():
    """Streams may be empty, and there may be none"""
    check(merged, [[], [(1, "a")], []], want=[(1, "a")])
    check(merged, [[]], want=[])
    check(merged, [], want=[])

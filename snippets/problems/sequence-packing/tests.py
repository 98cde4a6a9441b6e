import numpy as np
from answer import pack, packed_mask
from judge import check


def test_first_fit():
    """A document goes into the first row with room, behind what is there"""
    check(
        *(pack, [[5, 6, 7], [1, 2, 3, 4], [8, 9]], 5),
        want=(
            np.array([[5, 6, 7, 8, 9], [1, 2, 3, 4, 0]]),
            np.array([[1, 1, 1, 2, 2], [1, 1, 1, 1, 0]]),
            np.array([[0, 1, 2, 0, 1], [0, 1, 2, 3, 0]]),
            np.array([[6, 7, -100, 9, -100], [2, 3, 4, -100, -100]]),
        ),
        because="No target leads from a document into the next.",
    )


def test_cut():
    """A long document is cut into pieces of T, an empty one is left out"""
    check(
        *(pack, [[1, 2, 3, 4, 5], [], [6]], 2, -1),
        want=(
            np.array([[1, 2], [3, 4], [5, 6]]),
            np.array([[1, 1], [1, 1], [1, 2]]),
            np.array([[0, 1], [0, 1], [0, 0]]),
            np.array([[2, -100], [4, -100], [-100, -100]]),
        ),
        because="The rest, 5, leaves room for 6.",
    )


def test_mask():
    """A token sees its document up to itself, an unused place itself"""
    want = np.array(
        [
            [1, 0, 0, 0, 0],
            [1, 1, 0, 0, 0],
            [0, 0, 1, 0, 0],
            [0, 0, 0, 1, 0],
            [0, 0, 0, 0, 1],
        ]
    )
    got = check(packed_mask, np.array([[1, 1, 2, 0, 0]]), want=want[None] > 0)
    assert got.dtype == bool, f"the mask has the type {got.dtype}, not bool"


def test_none():
    """Without documents there are no rows"""
    empty = np.zeros((0, 3), int)
    check(pack, [], 3, want=(empty, empty, empty, empty))

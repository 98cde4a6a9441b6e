from answer import islands
from judge import check


def test_border():
    """Land at opposite borders is apart"""
    check(islands, [[1, 0, 1], [0, 0, 0], [1, 0, 0]], want=(3, 1))


def test_example():
    """Cells that touch at a corner only are apart"""
    check(islands, [[1, 1, 0, 0], [1, 0, 1, 0], [1, 0, 0, 1]], want=(3, 4))


def test_empty():
    """Maps without land or without cells have no island"""
    for grid in ([[0, 0]], [], [[]]):
        check(islands, grid, want=(0, 0))


def test_each_cell_once():
    """Each cell of an island counts once"""
    check(islands, [[1, 1, 1], [1, 1, 1]], want=(1, 6))

import numpy as np
from answer import islands
from judge import check


def reference(grid):
    """Labels that spread to neighbours until nothing changes."""
    cells = {
        (i, j): i * len(grid[0]) + j
        for i, row in enumerate(grid)
        for j, land in enumerate(row)
        if land
    }
    changed = True
    while changed:
        changed = False
        for i, j in cells:
            for other in ((i + 1, j), (i, j + 1)):
                if other in cells and cells[other] != cells[i, j]:
                    least = min(cells[other], cells[i, j])
                    cells[other] = cells[i, j] = least
                    changed = True
    labels = list(cells.values())
    return len(set(labels)), max(map(labels.count, labels), default=0)


def test_random():
    """Random maps that are not square"""
    rng = np.random.default_rng(0)
    for rows, columns in ((1, 1), (1, 8), (7, 1), (6, 9), (12, 7), (9, 14)):
        for share in (0.3, 0.6):
            grid = (rng.random((rows, columns)) < share).astype(int).tolist()
            check(islands, grid, want=reference(grid))


def test_turned():
    """A map that is turned or mirrored has the same islands"""
    rng = np.random.default_rng(1)
    grid = (rng.random((8, 11)) < 0.55).astype(int)
    want = reference(grid.tolist())
    for other in (grid.T, grid[::-1], grid[:, ::-1]):
        check(islands, other.tolist(), want=want)


def test_winding():
    """An island that winds through the map does not exhaust the stack"""
    n = 151
    grid = [[1] * n if i % 2 == 0 else [0] * n for i in range(n)]
    for i in range(1, n, 2):
        grid[i][0 if i % 4 == 1 else -1] = 1
    check(islands, grid, want=(1, n * (n + 1) // 2 + n // 2))

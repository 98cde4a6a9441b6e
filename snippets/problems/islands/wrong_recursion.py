"""Recurses from cell to cell: Python stops at about a thousand calls.

Fails: An island that winds through the map does not exhaust the stack
"""


def islands(grid):
    seen = set()

    def size(i, j):
        if not (0 <= i < len(grid) and 0 <= j < len(grid[0])):
            return 0
        if not grid[i][j] or (i, j) in seen:
            return 0
        seen.add((i, j))
        return (
            1
            + size(i + 1, j)
            + size(i - 1, j)
            + size(i, j + 1)
            + size(i, j - 1)
        )

    sizes = [size(i, j) for i in range(len(grid)) for j in range(len(grid[0]))]
    sizes = [s for s in sizes if s]
    return len(sizes), max(sizes, default=0)

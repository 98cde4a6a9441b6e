from collections import deque


def islands(grid: list[list[int]]) -> tuple[int, int]:
    """The number of islands of 1s, and the cells of the largest.

    grid: rows of equal length, of 0 and 1; neighbours share a side.
    """
    seen, count, largest = set(), 0, 0
    for i, row in enumerate(grid):
        for j, land in enumerate(row):
            if land and (i, j) not in seen:
                count += 1
                largest = max(largest, visit(grid, (i, j), seen))
    return count, largest


def visit(grid, start, seen):
    """Adds the island of start to seen, and returns its size."""
    queue, size = deque([start]), 0
    seen.add(start)
    while queue:
        i, j = queue.popleft()
        size += 1
        for a, b in ((i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)):
            inside = 0 <= a < len(grid) and 0 <= b < len(grid[0])
            if inside and grid[a][b] and (a, b) not in seen:
                seen.add((a, b))
                queue.append((a, b))
    return size

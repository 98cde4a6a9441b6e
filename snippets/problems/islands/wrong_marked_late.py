"""Marks a cell when it leaves the queue, so it enters more than once.

Fails: Each cell of an island counts once
"""

from collections import deque


def islands(grid):
    seen, sizes = set(), []
    for i, row in enumerate(grid):
        for j, land in enumerate(row):
            if not land or (i, j) in seen:
                continue
            queue, size = deque([(i, j)]), 0
            while queue:
                a, b = queue.popleft()
                seen.add((a, b))
                size += 1
                for c, d in ((a + 1, b), (a - 1, b), (a, b + 1), (a, b - 1)):
                    if (
                        0 <= c < len(grid)
                        and 0 <= d < len(grid[0])
                        and grid[c][d]
                        and (c, d) not in seen
                    ):
                        queue.append((c, d))
            sizes.append(size)
    return len(sizes), max(sizes, default=0)

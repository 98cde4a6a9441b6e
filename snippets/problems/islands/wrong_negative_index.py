"""Catches IndexError at the border, but -1 is the last row or column.

Fails: Land at opposite borders is apart
"""

from collections import deque


def islands(grid):
    seen, sizes = set(), []
    for i, row in enumerate(grid):
        for j, land in enumerate(row):
            if not land or (i, j) in seen:
                continue
            seen.add((i, j))
            queue, size = deque([(i, j)]), 0
            while queue:
                a, b = queue.popleft()
                size += 1
                for c, d in ((a + 1, b), (a - 1, b), (a, b + 1), (a, b - 1)):
                    try:
                        if grid[c][d] and (c, d) not in seen:
                            seen.add((c, d))
                            queue.append((c, d))
                    except IndexError:
                        pass
            sizes.append(size)
    return len(sizes), max(sizes, default=0)

"""Sets visited land to 0 in the caller's own map.

Fails: Land at opposite borders is apart
"""


def islands(grid):
    sizes = []
    for i, row in enumerate(grid):
        for j, land in enumerate(row):
            if not land:
                continue
            grid[i][j], stack, size = 0, [(i, j)], 0
            while stack:
                a, b = stack.pop()
                size += 1
                for c, d in ((a + 1, b), (a - 1, b), (a, b + 1), (a, b - 1)):
                    inside = 0 <= c < len(grid) and 0 <= d < len(row)
                    if inside and grid[c][d]:
                        grid[c][d] = 0
                        stack.append((c, d))
            sizes.append(size)
    return len(sizes), max(sizes, default=0)

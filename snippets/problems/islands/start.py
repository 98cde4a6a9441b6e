def islands(grid: list[list[int]]) -> tuple[int, int]:
    """The number of islands of 1s, and the cells of the largest.

    grid: rows of equal length, of 0 and 1; neighbours share a side.
    """
    raise NotImplementedError

def merge_intervals(
    intervals: list[tuple[float, float]],
) -> list[tuple[float, float]]:
    """Merges closed intervals (start, end) that have a point in common.

    Returns disjoint intervals by ascending start.
    """
    raise NotImplementedError

from collections.abc import Callable


def first_true(holds: Callable[[int], bool], n: int) -> int:
    """The first i in 0, ..., n - 1 for which holds(i) is true, or n.

    holds: false up to some position and true from there on.
    """
    low, high = 0, n  # false before low, true from high on
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return low

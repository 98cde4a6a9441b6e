from collections.abc import Callable


def first_true(holds: Callable[[int], bool], n: int) -> int:
    """The first i in 0, ..., n - 1 for which holds(i) is true, or n.

    holds: false up to some position and true from there on.
    """
    raise NotImplementedError

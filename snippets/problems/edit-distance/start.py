from collections.abc import Sequence


def edit_distance(a: Sequence, b: Sequence) -> int:
    """The fewest steps that turn a into b.

    A step inserts, deletes or replaces one element.
    a, b: strings, or lists of values that can be compared by ==.
    """
    raise NotImplementedError

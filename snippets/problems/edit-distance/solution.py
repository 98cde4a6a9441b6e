from collections.abc import Sequence


def edit_distance(a: Sequence, b: Sequence) -> int:
    """The fewest steps that turn a into b.

    A step inserts, deletes or replaces one element.
    a, b: strings, or lists of values that can be compared by ==.
    """
    row = list(range(len(b) + 1))  # from an empty beginning of a
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            replace = row[j - 1] + (0 if x == y else 1)
            new.append(min(row[j] + 1, new[j - 1] + 1, replace))
        row = new
    return row[-1]

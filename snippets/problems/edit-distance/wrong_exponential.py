"""Recurses without a cache: the same shorter problems are solved many times.

Fails: The work is the product of the lengths, not exponential
"""


def edit_distance(a, b):
    if len(a) == 0 or len(b) == 0:
        return len(a) + len(b)
    if a[-1] == b[-1]:
        return edit_distance(a[:-1], b[:-1])
    return 1 + min(
        edit_distance(a[:-1], b),
        edit_distance(a, b[:-1]),
        edit_distance(a[:-1], b[:-1]),
    )

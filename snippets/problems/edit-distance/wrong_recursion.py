"""Recurses, with a cache, deeper than Python allows.

Fails: A text of five thousand letters against a short one
"""

from functools import cache


def edit_distance(a, b):
    @cache
    def distance(i, j):
        if i == 0 or j == 0:
            return i + j
        if a[i - 1] == b[j - 1]:
            return distance(i - 1, j - 1)
        return 1 + min(
            distance(i - 1, j), distance(i, j - 1), distance(i - 1, j - 1)
        )

    return distance(len(a), len(b))

"""Stops at the first call that is true, which need not be the first position.

Fails: Each of ten positions is found in four calls
"""


def first_true(holds, n):
    low, high = 0, n - 1
    while low <= high:
        middle = (low + high) // 2
        if holds(middle):
            return middle
        low = middle + 1
    return n

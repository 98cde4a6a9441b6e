"""Halves in floats, which cannot tell apart positions beyond 2 to the 53rd.

Fails: Positions near a million million million are exact
"""


def first_true(holds, n):
    low, high = 0, n
    while low < high:
        middle = int((low + high) / 2)
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return low

"""Asks one position after the other.

Fails: Each of ten positions is found in four calls
"""


def first_true(holds, n):
    for i in range(n):
        if holds(i):
            return i
    return n

"""Begins with high = n - 1, so that it cannot answer n.

Fails: If none is true the answer is n
"""


def first_true(holds, n):
    low, high = 0, max(n - 1, 0)
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return low

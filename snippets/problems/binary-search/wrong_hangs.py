"""Sets low = middle, so that it asks the same position again and again.

Fails: Each of ten positions is found in four calls
"""


def first_true(holds, n):
    low, high = 0, n
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle
    return low

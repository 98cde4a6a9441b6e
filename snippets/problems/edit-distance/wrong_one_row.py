"""Overwrites the one row that it keeps, and takes the diagonal from the new one.

Fails: Replacing an element is one step
"""


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        row[0] = i
        for j in range(1, len(b) + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            row[j] = min(row[j] + 1, row[j - 1] + 1, row[j - 1] + cost)
    return row[-1]

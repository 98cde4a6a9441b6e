"""Knows insertions and deletions only: a replacement costs 2.

Fails: Replacing an element is one step
"""


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        new = [i]
        for j in range(1, len(b) + 1):
            if a[i - 1] == b[j - 1]:
                new.append(row[j - 1])
            else:
                new.append(1 + min(row[j], new[j - 1]))
        row = new
    return row[-1]

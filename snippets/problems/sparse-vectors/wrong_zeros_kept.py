"""Keeps entries whose values cancel.

Fails: The sum has the entries of both, and values that cancel are left out
"""


def dot(a, b):
    i = j = total = 0
    while i < len(a) and j < len(b):
        if a[i][0] < b[j][0]:
            i += 1
        elif a[i][0] > b[j][0]:
            j += 1
        else:
            total += a[i][1] * b[j][1]
            i += 1
            j += 1
    return total


def add(a, b):
    total = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i][0] < b[j][0]:
            total.append(a[i])
            i += 1
        elif a[i][0] > b[j][0]:
            total.append(b[j])
            j += 1
        else:
            value = a[i][1] + b[j][1]
            total.append((a[i][0], value))
            i += 1
            j += 1
    return total + a[i:] + b[j:]

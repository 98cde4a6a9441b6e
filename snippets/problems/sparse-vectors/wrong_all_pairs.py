"""Compares every pair of one vector with every pair of the other.

Fails: Each pair is read a few times, not once for each of the other vector
"""


def dot(a, b):
    return sum(x * y for i, x in a for j, y in b if i == j)


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
            if value != 0:
                total.append((a[i][0], value))
            i += 1
            j += 1
    return total + a[i:] + b[j:]

"""Pairs entries by their place in the list, whatever their indices.

Fails: Products are summed where both have an index
"""


def dot(a, b):
    return sum(x * y for (_, x), (_, y) in zip(a, b, strict=False))


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

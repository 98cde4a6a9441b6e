Sparse = list[tuple[int, float]]


def dot(a: Sparse, b: Sparse) -> float:
    """Dot product of two sparse vectors, lists (index, value) by index."""
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


def add(a: Sparse, b: Sparse) -> Sparse:
    """Sum of two sparse vectors, by ascending index and without zeros."""
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

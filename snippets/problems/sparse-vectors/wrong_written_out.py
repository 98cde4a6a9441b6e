"""Writes the vectors out with all their zeros, which fits no memory.

Fails: Indices may be very large
"""


def dot(a, b):
    x, y = written_out(a, b)
    return sum(p * q for p, q in zip(x, y, strict=True))


def add(a, b):
    x, y = written_out(a, b)
    total = enumerate(p + q for p, q in zip(x, y, strict=True))
    return [(i, value) for i, value in total if value]


def written_out(*vectors):
    size = 1 + max((v[-1][0] for v in vectors if v), default=-1)
    full = [[0] * size for _ in vectors]
    for row, vector in zip(full, vectors, strict=True):
        for index, value in vector:
            row[index] = value
    return full

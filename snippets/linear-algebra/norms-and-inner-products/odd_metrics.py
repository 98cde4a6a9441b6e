"""Metrics without a norm: edit distance and Jaccard, checked on all triples."""

from itertools import product


def edit(s, t):  # insert, delete or replace one letter at a time
    row = list(range(len(t) + 1))
    for i, a in enumerate(s, 1):
        diagonal, row[0] = row[0], i
        for j, b in enumerate(t, 1):
            best = min(row[j] + 1, row[j - 1] + 1, diagonal + (a != b))
            diagonal, row[j] = row[j], best
    return row[-1]


def jaccard(A, B):
    return 1 - len(A & B) / len(A | B) if A | B else 0.0


def overlap(A, B):  # not a metric
    return 1 - len(A & B) / min(len(A), len(B))


def is_metric(d, points):
    return all(
        (d(x, y) == 0) == (x == y)
        and d(x, y) == d(y, x)
        and d(x, z) <= d(x, y) + d(y, z) + 1e-12
        for x, y, z in product(points, repeat=3)
    )


print("kitten to sitting:", edit("kitten", "sitting"))
words = ["", "cat", "cart", "act", "kitten", "sitting"]
sets = [{i for i in range(4) if mask >> i & 1} for mask in range(16)]
print("edit distance a metric here:", is_metric(edit, words))
print("Jaccard:", is_metric(jaccard, sets))
print("overlap:", is_metric(overlap, sets[1:]))
print("squared difference:", is_metric(lambda x, y: (x - y) ** 2, range(3)))
assert is_metric(lambda x, y: float(x != y), words)  # the discrete metric

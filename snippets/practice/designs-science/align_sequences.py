"""Needleman-Wunsch: the best alignment of two whole sequences."""

import itertools

import numpy as np


# --8<-- [start:show]
def align(a, b, match=1, mismatch=-1, gap=-2):
    """Best global alignment: (score, a with gaps, b with gaps)."""
    n, m = len(a), len(b)
    S = np.zeros((n + 1, m + 1), dtype=int)
    S[:, 0], S[0] = gap * np.arange(n + 1), gap * np.arange(m + 1)

    def pair(i, j):
        return match if a[i - 1] == b[j - 1] else mismatch

    for i in range(1, n + 1):
        for j in range(1, m + 1):
            diagonal = S[i - 1, j - 1] + pair(i, j)
            S[i, j] = max(diagonal, S[i - 1, j] + gap, S[i, j - 1] + gap)
    top, bottom, i, j = "", "", n, m
    while i or j:  # walk back by the step that gave each value
        if i and j and S[i, j] == S[i - 1, j - 1] + pair(i, j):
            i, j = i - 1, j - 1
            top, bottom = a[i] + top, b[j] + bottom
        elif i and S[i, j] == S[i - 1, j] + gap:
            i = i - 1
            top, bottom = a[i] + top, "-" + bottom
        else:
            j = j - 1
            top, bottom = "-" + top, b[j] + bottom
    return int(S[n, m]), top, bottom


# --8<-- [end:show]
# --8<-- [start:run]
print(*align("GAT", "GT"))
# two proteins, letters are amino acids: 5 matches, 1 mismatch, 5 gaps
print(*align("HEAGAWGHEE", "PAWHEAE"), sep="\n")
# --8<-- [end:run]


def score(top, bottom, match=1, mismatch=-1, gap=-2):
    pairs = zip(top, bottom, strict=True)
    return sum(
        gap if "-" in (x, y) else match if x == y else mismatch
        for x, y in pairs
    )


def best(a, b, **cost):
    """All alignments, by recursion."""
    if not a or not b:
        return (len(a) + len(b)) * cost["gap"]
    here = cost["match"] if a[0] == b[0] else cost["mismatch"]
    return max(
        here + best(a[1:], b[1:], **cost),
        cost["gap"] + best(a[1:], b, **cost),
        cost["gap"] + best(a, b[1:], **cost),
    )


words = [
    "".join(w) for k in range(4) for w in itertools.product("AC", repeat=k)
]
for cost in (
    {"match": 1, "mismatch": -1, "gap": -2},
    {"match": 2, "mismatch": -3, "gap": -1},
):
    for a, b in itertools.product([*words, "GATTC"], [*words, "GCT"]):
        value, top, bottom = align(a, b, **cost)
        assert value == best(a, b, **cost) == score(top, bottom, **cost)
        assert top.replace("-", "") == a and bottom.replace("-", "") == b
# card: ACGT against AGT with +2, -1, -2
assert align("ACGT", "AGT", 2, -1, -2) == (4, "ACGT", "A-GT")


def local(a, b, match=1, mismatch=-1, gap=-2):
    """Smith-Waterman's score: the best of all pieces."""
    S = np.zeros((len(a) + 1, len(b) + 1), dtype=int)
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            d = S[i - 1, j - 1] + (match if a[i - 1] == b[j - 1] else mismatch)
            S[i, j] = max(0, d, S[i - 1, j] + gap, S[i, j - 1] + gap)
    return S.max()


# the stretch's sentence, and local = best global of any two pieces
assert local("TTTTGATC", "GATCAAAA") == 4
whole = align("TTTTGATC", "GATCAAAA")
assert whole == (-4, "TTTTGATC", "GATCAAAA")  # no gap, GATC not lined up
for a, b in (("ACCA", "CCAC"), ("GATTC", "TTGA")):
    pieces = [
        align(a[i:j], b[k:e])[0]
        for i, j in itertools.combinations(range(len(a) + 1), 2)
        for k, e in itertools.combinations(range(len(b) + 1), 2)
    ]
    assert local(a, b) == max(0, *pieces)

import random

import numpy as np
from answer import pack, packed_mask
from judge import check


def reference(documents, T, pad=0):
    """Each row as a list of (token, document, place, target)."""
    rows = []
    for document in documents:
        rest = list(document)
        while rest:
            piece, rest = rest[:T], rest[T:]
            for row in rows:
                if len(row) + len(piece) <= T:
                    break
            else:
                row = []
                rows.append(row)
            number = row[-1][1] + 1 if row else 1
            for i, token in enumerate(piece):
                last = i == len(piece) - 1
                row.append((token, number, i, -100 if last else piece[i + 1]))
    table = [row + [(pad, 0, 0, -100)] * (T - len(row)) for row in rows]
    return tuple(
        np.array([[place[k] for place in row] for row in table], int).reshape(
            -1, T
        )
        for k in range(4)
    )


def compare(*given, because=""):
    check(pack, *given, want=reference(*given), because=because)


def test_earlier_row():
    """A row may be filled long after later rows were opened"""
    compare([[1] * 4, [2] * 6, [3] * 5, [4] * 3, [5], [6] * 2], 7)
    compare([[9] * 3, [8] * 4, [7] * 2, [6], [5]], 4)


def test_pad_is_a_token():
    """Tokens may be equal to the padding"""
    compare(
        *([[0, 0, 3], [0], [2, 0]], 4),
        because="Which places are unused does not follow from the tokens.",
    )
    compare([[7, 7], [7, 1, 7], [7]], 3, 7)
    compare([[128_000, 5], [-100, 128_000], [70_000]], 4, 128_000)


def test_row_of_one():
    """Rows of one place"""
    compare([[4, 5], [6]], 1, 9)


def test_exact():
    """Documents of T tokens and multiples of it"""
    compare([[1, 2, 3], [1] * 6, [2, 3]], 3)


def test_random():
    """Random documents"""
    rng = random.Random(0)
    for _ in range(60):
        T = rng.randint(1, 12)
        documents = [
            [rng.randrange(6) for _ in range(rng.randint(0, 2 * T))]
            for _ in range(rng.randint(1, 15))
        ]
        compare(documents, T, rng.randrange(6))


def test_arrays():
    """Arrays of whole numbers may be returned and given on"""
    arrays = pack([[1, 2, 3, 4], [5, 6], [7]], 4)
    for name, array in zip(
        ("tokens", "segments", "positions", "targets"), arrays, strict=True
    ):
        assert isinstance(array, np.ndarray) and array.dtype.kind in "iu", (
            f"{name} is no array of whole numbers"
        )
    want = np.zeros((2, 4, 4), bool)
    want[0] = np.tri(4)
    want[1, :2, :2], want[1, 2, 2], want[1, 3, 3] = np.tri(2), True, True
    check(packed_mask, arrays[1], want=want)


def test_random_masks():
    """Random rows, place by place"""
    rng = np.random.default_rng(1)
    for R, T in ((1, 1), (0, 3), (4, 6), (5, 11)):
        segments = np.cumsum(rng.random((R, T)) < 0.3, axis=1) + 1
        for row in segments:
            row[rng.integers(0, T + 1) :] = 0
        want = np.zeros((R, T, T), bool)
        for r, i, j in np.ndindex(R, T, T):
            same = segments[r, i] == segments[r, j] != 0
            want[r, i, j] = i == j or (j < i and same)
        check(packed_mask, segments, want=want)

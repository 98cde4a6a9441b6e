import sys

import numpy as np
from answer import candidate_pairs, signatures
from judge import check

P = 2_147_483_647


def reference(sets, a, b):
    """Python's whole numbers, which have no limit."""
    return [
        [
            min(((p * x + q) % P for x in s), default=P)
            for p, q in zip(a.tolist(), b.tolist(), strict=True)
        ]
        for s in sets
    ]


def reference_pairs(sig, bands):
    """All pairs, band by band."""
    rows = len(sig[0]) // bands if len(sig) else 0
    return [
        (i, j)
        for i in range(len(sig))
        for j in range(i + 1, len(sig))
        if any(
            all(
                sig[i][at] == sig[j][at]
                for at in range(band * rows, (band + 1) * rows)
            )
            for band in range(bands)
        )
    ]


def hashes(seed, k):
    rng = np.random.default_rng(seed)
    a = rng.integers(1, P, size=k, dtype=np.int64)
    return a, rng.integers(0, P, size=k, dtype=np.int64)


def test_random_signatures():
    """Random sets of large numbers, some of them empty"""
    rng = np.random.default_rng(0)
    for seed, sizes in enumerate(([1], [3, 0, 8, 20], [0, 0], [50, 1, 2])):
        sets = [set(rng.integers(0, P, size=n).tolist()) for n in sizes]
        a, b = hashes(seed, 7)
        want = np.array(reference(sets, a, b), dtype=np.int64)
        check(signatures, sets, a, b, want=want)


def test_similarity():
    """The share of equal numbers is near the Jaccard similarity"""
    rng = np.random.default_rng(1)
    x = rng.integers(0, P, size=90).tolist()
    sig = np.asarray(signatures([set(x[:60]), set(x[30:])], *hashes(2, 600)))
    share = (sig[0] == sig[1]).mean()
    assert abs(share - 1 / 3) < 5 * (2 / 9 / 600) ** 0.5, (
        f"two sets that share a third of their union agree in {share:.3f} of"
        " 600 hashes"
    )


def test_random_pairs():
    """Random signatures in bands of several lengths"""
    rng = np.random.default_rng(3)
    for n, k, bands, values in (
        (1, 4, 2, 3),
        (12, 6, 1, 2),
        (12, 6, 2, 3),
        (15, 6, 3, 4),
        (15, 6, 6, 9),
        (40, 12, 4, 3),
    ):
        sig = rng.integers(values, size=(n, k))
        check(candidate_pairs, sig, bands, want=reference_pairs(sig, bands))


def test_no_documents():
    """Without documents there are no signatures and no pairs"""
    a, b = hashes(4, 6)
    check(signatures, [], a, b, want=np.zeros((0, 6)))
    check(candidate_pairs, np.zeros((0, 6), dtype=np.int64), 3, want=[])


def test_bucket_of_many():
    """All pairs of a bucket, each once, also of documents alike in all bands"""
    sig = np.array([[5, 6, 7, 8]] * 4 + [[1, 6, 7, 2]])
    want = [(i, j) for i in range(4) for j in range(i + 1, 4)]
    check(candidate_pairs, sig, 2, want=want)
    want = [(i, j) for i in range(5) for j in range(i + 1, 5)]
    check(candidate_pairs, sig, 4, want=want)


def test_empty_sets():
    """Two empty sets are a pair, and an empty set and another are none"""
    a, b = hashes(5, 6)

    def pairs(sets, bands):
        return candidate_pairs(np.asarray(signatures(sets, a, b)), bands)

    check(pairs, [set(), {1, 2}, set(), {3}, {1, 2}], 3, want=[(0, 2), (1, 4)])


def test_large_numbers():
    """Numbers of which neighbouring bands have the same sum or digits"""
    sig = np.array([[1, 23], [12, 3], [3, 12], [2, 22], [P, 0], [0, P]])
    check(candidate_pairs, sig, 1, want=[])


class Counted(np.ndarray):
    """Counts the entries of all arrays made of it, and those read one by one."""

    entries = 0

    def __array_finalize__(self, other):
        Counted.entries += self.size

    def __getitem__(self, place):
        Counted.entries += 1
        return super().__getitem__(place)


def test_few_comparisons():
    """Documents that have no band in common are not compared"""
    n, k, bands = 800, 6, 3
    sig = np.random.default_rng(6).permutation(n * k).reshape(n, k)
    sig[700, 2:4] = sig[20, 2:4]
    lines = 0

    def count(frame, event, arg):
        nonlocal lines
        lines += frame.f_code.co_filename.endswith("answer.py")
        return count

    view = sig.view(Counted)
    before = sys.gettrace()
    Counted.entries = 0
    sys.settrace(count)
    try:
        got = candidate_pairs(view, bands)
    finally:
        sys.settrace(before)
    entries = Counted.entries
    assert got == [(20, 700)], f"returned {got}, expected [(20, 700)]"
    assert lines < 150_000 and entries < 500_000, (
        f"for {n} documents, {n * (n - 1) // 2} pairs, {lines} lines of Python"
        f" were run and {entries} entries of arrays made or read"
    )

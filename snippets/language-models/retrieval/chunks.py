"""Recall against chunk size at a fixed budget of tokens."""

import numpy as np


# --8<-- [start:show]
def chunk_starts(n, size, overlap):
    """Starts of chunks that cover 0..n-1; 0 <= overlap < size."""
    return range(0, max(n - overlap, 1), size - overlap)


def cosines_to_words(text, starts, size):  # (chunks, words)
    bags = [np.bincount(text[s : s + size], minlength=400) for s in starts]
    return bags / np.linalg.norm(bags, axis=1, keepdims=True)


def recall(size, overlap, seed, budget=400):
    rng = np.random.default_rng(seed)
    n, questions = 20_000, 200
    text = rng.integers(400, size=n)  # one long text of 400 words
    gaps = np.sort(rng.choice(n - 20 * questions + 1, questions))
    at = gaps + 20 * np.arange(questions)  # anywhere, without overlap
    asked = rng.integers(400, size=(questions, 4))
    for a, words in zip(at, asked, strict=True):  # a fact: 20 tokens
        text[a + np.array([0, 7, 13, 19])] = words
    starts = np.array(chunk_starts(n, size, overlap))
    bags = cosines_to_words(text, starts, size)
    whole = found = 0
    for a, words in zip(at, asked, strict=True):
        best = np.argsort(-bags[:, words].sum(1))[: budget // size]
        holds = (starts <= a) & (a + 20 <= starts + size)
        whole += holds.any()  # in some chunk
        found += holds[best].any()
    return whole / questions, found / questions


# --8<-- [end:show]
# --8<-- [start:run]
for size in [25, 50, 100, 200, 400]:
    (whole, found), (lap_whole, lap_found) = (
        np.mean([recall(size, o, seed) for seed in range(5)], 0)
        for o in (0, size // 2)
    )
    print(
        f"size {size:3}: whole {whole:.2f}, found {found:.2f};",
        f"half overlap: {lap_whole:.2f}, {lap_found:.2f}",
    )
# --8<-- [end:run]
for n, size, overlap in [(103, 10, 3), (10, 10, 4), (7, 10, 0), (100, 25, 12)]:
    starts = chunk_starts(n, size, overlap)
    assert set().union(*(range(s, s + size) for s in starts)) >= set(range(n))
    assert len(starts) == 1 or starts[-2] + size < n  # none is idle


def covers(length, size, overlap, n=500):  # is each span in some chunk?
    starts = chunk_starts(n, size, overlap)
    return all(
        any(s <= a and a + length <= s + size for s in starts)
        for a in range(n - length + 1)
    )


for size in (21, 25, 50):
    assert covers(20, size, 19) and not covers(20, size, 18)
for seed in range(3):
    plain = {s: recall(s, 0, seed) for s in (25, 50, 100, 200, 400)}
    half = {s: recall(s, s // 2, seed) for s in (25, 50, 100)}
    for size, (whole, found) in plain.items():
        share = (size - 19) / size  # of starts that are not cut
        assert abs(whole - share) < 4 * np.sqrt(share * (1 - share) / 200)
        assert found <= whole
        assert size == 100 or found < plain[100][1] - 0.03
    for size in (25, 50):  # what is whole is nearly always found
        assert plain[size][1] > plain[size][0] - 0.05
    assert plain[400][1] < plain[400][0] / 2  # whole, but not found
    assert half[25][0] < 0.65 and half[50][0] == half[100][0] == 1
    assert half[50][1] > 0.98
    assert half[100][1] > plain[100][1] + 0.03
# the debug card: 30 tokens in chunks of 120, no overlap
assert sum(a % 120 + 30 <= 120 for a in range(120)) == 91
assert 0.24 < 29 / 120 < 0.25 and 120 / 91 < 4 / 3
unit = cosines_to_words(np.array([3, 3, 5, 0, 1, 1, 1]), [0, 3], 4)
assert np.allclose((unit**2).sum(1), 1)
assert np.isclose(unit[0, 3], 2 / np.sqrt(6)) and unit[1, 3] == 0

import sys
import weakref
from fractions import Fraction
from math import exp, inf, log

import numpy as np
from answer import logit_entropy
from judge import check, difference


def at_once(chunks):
    """Position by position over all words, as -sum p log p."""
    entropies = []
    for rows in zip(*(c.astype(float).tolist() for c in chunks), strict=True):
        row = [z for part in rows for z in part if z > -inf]
        top = max(row)
        total = sum(Fraction(exp(z - top)) for z in row)
        logs = [z - top - log(total) for z in row]
        entropies.append(sum(-exp(p) * p for p in logs) + 0.0)
    return np.array(entropies)


def random_chunks(seed, T, sizes, scale=1.0):
    rng = np.random.default_rng(seed)
    return [scale * rng.normal(size=(T, b)) for b in sizes]


def test_random():
    """Random chunks of several sizes"""
    for seed, (T, sizes) in enumerate(
        ((1, [1]), (4, [3, 1, 5]), (2, [6] * 4), (7, [1] * 9))
    ):
        chunks = random_chunks(seed, T, sizes, 2.0)
        check(logit_entropy, chunks, want=at_once(chunks))


def test_large_logits():
    """Logits of ten thousand, rising and falling, give no overflow"""
    for chunks in (
        random_chunks(5, 3, [2, 4, 3], 3000.0),
        [np.array([[z]]) for z in (-1e4, 1e4, 9999.0)],
        [np.array([[z, z - 1]]) for z in (-1e4, -9998.0)],
        [np.array([[1e4 - z]]) for z in (0.0, 0.5, 1.0, 30.0)],
    ):
        check(logit_entropy, chunks, want=at_once(chunks))
        check(logit_entropy, chunks[::-1], want=at_once(chunks))


def test_random_masks():
    """Random words are forbidden, whole chunks too"""
    for seed in range(6):
        rng = np.random.default_rng(seed)
        chunks = random_chunks(seed, 5, [2, 3, 1, 2])
        for z in chunks:
            z[rng.random(z.shape) < 0.6] = -np.inf
        chunks[0][:2] = -np.inf
        chunks[3][:, 0] = rng.normal(size=5)
        check(logit_entropy, chunks, want=at_once(chunks))


def test_shift():
    """A number that is added to all logits changes nothing"""
    chunks = [np.arange(6.0).reshape(2, 3) / 4, np.array([[2.0], [-1.0]])]
    want = at_once(chunks)
    for shift in (-8000, -1, 64, 8192):
        moved = [z + shift for z in chunks]
        check(logit_entropy, moved, want=want)


def test_cuts():
    """Size and order of the chunks change nothing"""
    rng = np.random.default_rng(8)
    z = 3 * rng.normal(size=(3, 24))
    want = at_once([z])
    for cuts in ([], [1], [23], [5, 6, 20], range(1, 24)):
        check(logit_entropy, np.split(z, cuts, axis=1), want=want)
    mixed = z[:, rng.permutation(24)]
    check(logit_entropy, np.split(mixed, 4, axis=1), want=want)


def test_types():
    """Whole numbers, and floats of 16 and 32 bits, are summed in 64 bits"""
    rng = np.random.default_rng(9)
    whole = [rng.integers(-3, 4, size=(2, b)) for b in (4, 2)]
    check(logit_entropy, whole, want=at_once(whole))
    for dtype in (np.float16, np.float32):
        chunks = [rng.normal(50, 2, size=(2, 40)).astype(dtype)] * 3
        check(logit_entropy, chunks, want=at_once(chunks))
        chunks[0] = np.full((2, 1), -np.inf, dtype=dtype)
        check(logit_entropy, chunks, want=at_once(chunks))


def test_stream():
    """Chunks are read once and not kept"""
    chunks = random_chunks(10, 3, [4] * 12)
    want = at_once(chunks)
    alive, most = [], [0]

    def stream():
        for z in chunks:
            copy = z.copy()
            alive.append(weakref.ref(copy))
            most[0] = max(most[0], sum(ref() is not None for ref in alive))
            yield copy
            del copy

    check(
        logit_entropy,
        stream(),
        want=want,
        because="The chunks come from a generator, 12 of them.",
    )
    assert most[0] <= 3, (
        f"{most[0]} of 12 chunks were alive at once: add each to the sums, and"
        " forget it"
    )


def test_loops():
    """There is a loop over chunks and none over positions or words"""
    chunks, lines = random_chunks(11, 300, [100, 50, 80]), 0

    def count(frame, event, arg):
        nonlocal lines
        lines += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        got = logit_entropy(chunks)
    finally:
        sys.settrace(before)
    wrong = difference(got, at_once(chunks))
    assert not wrong, f"300 positions, chunks of 100, 50 and 80 words: {wrong}"
    assert lines <= 300, (
        f"for 3 chunks of 300 positions {lines} lines of Python were run: that"
        " is a loop over positions or words"
    )

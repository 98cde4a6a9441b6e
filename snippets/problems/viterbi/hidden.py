import math
import sys
from fractions import Fraction
from itertools import pairwise, product

import numpy as np
from answer import viterbi
from judge import check, difference


def reference(symbols, start, transition, emission):
    """The best of all sequences, without rounding; reversed for ties."""
    table = [[Fraction(p) for p in row] for row in transition.tolist()]
    shows = [[Fraction(p) for p in row] for row in emission.tolist()]
    first = [Fraction(p) for p in start.tolist()]

    def chance(states):
        p = first[states[0]] if states else Fraction(1)
        for i, j in pairwise(states):
            p *= table[i][j]
        for i, m in zip(states, symbols.tolist(), strict=True):
            p *= shows[i][m]
        return p

    every = product(range(len(first)), repeat=len(symbols))
    p, back = max(
        ((chance(s[::-1]), s) for s in every),
        key=lambda pair: (pair[0], [-i for i in pair[1]]),
    )
    if not p:
        return None, -math.inf
    return np.array(back[::-1], dtype=int), math.log(p)


def random_model(K, M, rng):
    def rows(n, m):
        table = rng.random((n, m)) + 0.01
        return table / table.sum(axis=1, keepdims=True)

    return rows(1, K)[0], rows(K, K), rows(K, M)


def test_random():
    """Random models, compared with all sequences"""
    rng = np.random.default_rng(0)
    for K, M, T in ((2, 2, 7), (3, 2, 5), (4, 6, 4), (1, 3, 5), (5, 2, 1)):
        for _ in range(4):
            model = random_model(K, M, rng)
            symbols = rng.integers(M, size=T)
            want = reference(symbols, *model)
            check(viterbi, symbols, *model, want=want)


def test_from_rows():
    """A move from i to j has its probability in row i"""
    symbols = np.array([0, 0, 0, 1])
    start = np.array([1.0, 0.0, 0.0])
    ring = np.array([[0.25, 0.75, 0], [0, 0.25, 0.75], [0.75, 0, 0.25]])
    shows = np.array([[0.5, 0.5], [0.5, 0.5], [0.5, 0.5]])
    check(
        viterbi,
        symbols,
        start,
        ring,
        shows,
        want=(np.array([0, 1, 2, 0]), math.log(0.75**3 / 16)),
    )


def test_zeros():
    """Impossible moves and symbols are never taken"""
    rng = np.random.default_rng(1)
    for _ in range(12):
        start, transition, emission = random_model(3, 3, rng)
        start[rng.integers(3)] = 0
        transition[rng.random((3, 3)) < 0.4] = 0
        emission[rng.random((3, 3)) < 0.4] = 0
        model = start, transition, emission
        symbols = rng.integers(3, size=5)
        check(viterbi, symbols, *model, want=reference(symbols, *model))


def test_small_probability():
    """A possible sequence beats an impossible one, however small"""
    check(
        viterbi,
        np.array([0, 0, 1]),
        np.array([1.0, 1e-200]),
        np.eye(2),
        np.array([[1.0, 0.0], [1e-200, 1.0]]),
        want=(np.array([1, 1, 1]), 3 * math.log(1e-200)),
        because="A small number added to each probability would make state 0"
        " the best.",
    )


def test_ties():
    """Of states that are equally good the smallest is taken"""
    half = np.full((2, 2), 0.5)
    symbols = np.array([1, 0, 1, 1])
    check(
        viterbi,
        symbols,
        half[0],
        half,
        half,
        want=(np.zeros(4, dtype=int), 8 * math.log(0.5)),
    )
    check(
        viterbi,
        np.array([0, 0]),
        np.array([0.5, 0.5, 0.0]),
        np.array([[0.0, 0.5, 0.5], [0.5, 0.0, 0.5], [0.5, 0.5, 0.0]]),
        np.ones((3, 1)),
        want=(np.array([1, 0]), math.log(0.25)),
        because="The last state is chosen first: 1, 0 and not 0, 1.",
    )


def test_no_symbols():
    """Without symbols there are no states, and the logarithm is 0"""
    rng = np.random.default_rng(2)
    nothing = np.zeros(0, dtype=int)
    check(viterbi, nothing, *random_model(2, 2, rng), want=(nothing, 0.0))


def test_long():
    """Three thousand symbols do not underflow"""
    T = 3000
    stay = np.array([[0.75, 0.25], [0.25, 0.75]])
    shows = np.array([[0.02, 0.01, 0.97], [0.01, 0.02, 0.97]])
    symbols = np.repeat([0, 1], T // 2)
    symbols[::10] = 1 - symbols[::10]
    want = np.repeat([0, 1], T // 2)
    odd = int((symbols != want).sum())
    log = math.log(0.5) + (T - 2) * math.log(0.75) + math.log(0.25)
    log += odd * math.log(0.01) + (T - odd) * math.log(0.02)
    # 1500 has the odd symbol 0, so the change comes one step later.
    want[T // 2] = 0
    log += math.log(2)
    check(viterbi, symbols, np.array([0.5, 0.5]), stay, shows, want=(want, log))


def test_whole_numbers():
    """Tables of whole numbers, of which one sequence is possible"""
    check(
        viterbi,
        np.array([0, 1, 0, 0, 1]),
        np.array([0, 1, 0]),
        np.array([[0, 1, 0], [0, 0, 1], [1, 0, 0]]),
        np.array([[1, 0], [1, 0], [0, 1]]),
        want=(np.array([1, 2, 0, 1, 2]), 0.0),
    )


class Watched(np.ndarray):
    """An array that knows how many arrays came from it."""

    made = 0

    def __array_finalize__(self, parent):
        Watched.made += 1


def test_loops():
    """There is a loop over steps and none over states"""
    rng = np.random.default_rng(3)
    K, T, lines = 300, 20, 0
    model = random_model(K, 4, rng)
    symbols = rng.integers(4, size=T)

    def count(frame, event, arg):
        nonlocal lines
        lines += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        want = viterbi(symbols, *model)
    finally:
        sys.settrace(before)
    assert lines <= T * K / 2, (
        f"for {T} symbols and {K} states {lines} lines of Python were run: that"
        " is a loop over states"
    )
    watched = [table.view(Watched) for table in model]
    Watched.made = 0
    got = viterbi(symbols, *watched)
    made = Watched.made
    wrong = difference([np.asarray(g) for g in got], want)
    assert not wrong, f"the same call gave two results: {wrong}"
    assert made <= 25 * T + 100, (
        f"for {T} symbols and {K} states {made} arrays were made: that is a"
        " loop over states"
    )

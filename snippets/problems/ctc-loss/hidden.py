import math
import sys
from itertools import groupby, product

import numpy as np
from answer import ctc_loss
from judge import check, difference


def reference(log_probs, target, blank=0):
    """Over all paths, each read symbol by symbol."""
    T, K = log_probs.shape
    probs, total = np.exp(log_probs.astype(float)).tolist(), 0.0
    for path in product(range(K), repeat=T):
        if [k for k, _ in groupby(path) if k != blank] == list(target):
            total += math.prod(probs[t][k] for t, k in enumerate(path))
    return -math.log(total) if total else math.inf


def random_rows(T, K, rng):
    probs = rng.random((T, K)) + 0.02
    return np.log(probs / probs.sum(axis=1, keepdims=True))


TARGETS = [], [1], [2, 1], [1, 1], [1, 2, 1], [2, 2, 1], [1, 1, 1], [1, 2, 2, 1]


def test_random():
    """Random frames, compared with all paths"""
    rng = np.random.default_rng(0)
    for T in (1, 2, 4, 6):
        for target in TARGETS:
            rows = random_rows(T, 3, rng)
            check(ctc_loss, rows, target, want=reference(rows, target))


def test_blank():
    """The blank may be any symbol, and 0 a label"""
    rng = np.random.default_rng(1)
    for blank, target in ((2, [0, 1]), (2, [0, 0]), (1, [0]), (1, [2, 0, 0])):
        rows = random_rows(5, 3, rng)
        want = reference(rows, target, blank)
        check(ctc_loss, rows, target, blank, want=want)
        check(ctc_loss, rows, np.array(target), blank=blank, want=want)


def test_too_few_frames():
    """Each label takes a frame, and each pair of equals one more"""
    rng = np.random.default_rng(2)
    for target, fewest in (([1, 2, 1], 3), ([1, 1, 2, 2], 6), ([2] * 4, 7)):
        rows = random_rows(fewest, 3, rng)
        check(ctc_loss, rows[1:], target, want=math.inf)
        check(ctc_loss, rows, target, want=reference(rows, target))
    check(ctc_loss, np.log(np.full((1, 9), 1 / 9)), range(1, 9), want=math.inf)


def test_impossible_symbols():
    """Symbols with probability 0 are never taken, and give no NaN"""
    rng = np.random.default_rng(3)
    for target in TARGETS[1:] * 3:
        rows = random_rows(6, 3, rng)
        rows[rng.random((6, 3)) < 0.35] = -np.inf
        check(ctc_loss, rows, target, want=reference(rows, target))
    check(ctc_loss, np.full((4, 2), -np.inf), [1], want=math.inf)
    check(ctc_loss, np.full((4, 2), -np.inf), [], want=math.inf)


def test_number_of_paths():
    """If all log probabilities are 0, paths are counted"""
    for T, target in (
        (7, [1]),
        (12, [2, 1, 2]),
        (40, [1, 2] * 6),
        (30, [1, 1, 1, 2, 2]),
        (20, []),
    ):
        L = len(target)
        repeats = sum(target[i] == target[i - 1] for i in range(1, L))
        paths = math.comb(T + L - repeats, 2 * L)
        rows = np.zeros((T, 3), dtype=int)
        check(
            ctc_loss,
            rows,
            target,
            want=-math.log(paths),
            because=f"Each path counts 1, and there are {paths}.",
        )


def test_long():
    """Two thousand frames and three hundred labels do not underflow"""
    T, L = 2000, 300
    target = [1 + i % 2 for i in range(L)]
    log_paths = math.log(math.comb(T + L, 2 * L))
    for log_p in (-3.0, -0.25, -40.0):
        rows = np.full((T, 3), log_p)
        check(ctc_loss, rows, target, want=-T * log_p - log_paths)


def test_rare_labels():
    """A reading is not lost beside others that are far likelier"""
    rows = np.tile([0.0, -400.0, -450.0], (4, 1))
    for target, log_p, paths in (
        ([1, 2], -850, 6),
        ([1, 1], -800, 3),
        ([1, 2, 1], -1250, 4),
    ):
        check(
            ctc_loss,
            rows,
            target,
            want=-log_p - math.log(paths),
            because=f"{paths} paths take each label once, and longer ones add"
            " next to nothing.",
        )


def test_scaled_frame():
    """A frame whose log probabilities all grow by c lowers the loss by c"""
    rng = np.random.default_rng(4)
    rows = random_rows(6, 3, rng)
    want = reference(rows, [1, 2, 2])
    for c in (-900.0, 900.0):
        moved = rows.copy()
        moved[3] += c
        check(ctc_loss, moved, [1, 2, 2], want=want - c)


def test_types():
    """Log probabilities of 16 and 32 bits are added in 64 bits"""
    rng = np.random.default_rng(5)
    target = [1, 2, 1, 1, 2]
    for dtype in (np.float16, np.float32):
        rows = np.full((400, 3), math.log(1 / 3)).astype(dtype)
        log_p = float(rows[0, 0])
        want = -400 * log_p - math.log(math.comb(400 + 5 - 1, 10))
        check(ctc_loss, rows, target, want=want)
        rows = random_rows(5, 3, rng).astype(dtype)
        check(ctc_loss, rows, [1, 1], want=reference(rows, [1, 1]))


def test_loops():
    """There is a loop over frames and none over labels"""
    T, L, lines = 20, 300, 0
    rows = np.full((T + L, 4), math.log(0.25))
    target = [1 + i % 3 for i in range(L)]

    def count(frame, event, arg):
        nonlocal lines
        lines += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        got = ctc_loss(rows, target)
    finally:
        sys.settrace(before)
    want = (T + L) * math.log(4) - math.log(math.comb(T + 2 * L, 2 * L))
    wrong = difference(got, want)
    assert not wrong, (
        f"{T + L} frames, {L} labels, all probabilities 1/4: {got}, expected"
        f" {want}"
    )
    assert lines <= 100 * (T + L), (
        f"for {T + L} frames and {L} labels {lines} lines of Python were run:"
        " that is a loop over labels"
    )

import sys
from math import exp

import numpy as np
from answer import route
from judge import check, difference


def reference(logits, k, capacity):
    """Token by token and choice by choice, with plain numbers."""
    T, M = logits.shape
    rows = logits.astype(float).tolist()
    probs, experts = [], []
    for row in rows:
        parts = [exp(z - max(row)) for z in row]
        probs.append([x / sum(parts) for x in parts])
        experts.append(sorted(range(M), key=lambda e: (-row[e], e))[:k])
    taken, slots = [0] * M, [[-1] * k for _ in range(T)]
    gates = [[0.0] * k for _ in range(T)]
    for c in range(k):
        for t in range(T):
            e = experts[t][c]
            if taken[e] < capacity:
                chosen = sum(probs[t][other] for other in experts[t])
                slots[t][c], gates[t][c] = taken[e], probs[t][e] / chosen
                taken[e] += 1
    loss = 0.0
    for e in range(M):
        share = sum(chosen.count(e) for chosen in experts) / (T * k)
        loss += M * share * sum(p[e] for p in probs) / T
    return np.array(experts), np.array(slots), np.array(gates), loss


def test_random():
    """Random logits, with much and with little room"""
    rng = np.random.default_rng(0)
    for T, M, k in ((1, 1, 1), (1, 4, 2), (9, 3, 1), (12, 5, 3), (30, 8, 2)):
        logits = rng.normal(size=(T, M))
        for capacity in (1, 2, -(-T * k // M), T):
            want = reference(logits, k, capacity)
            check(route, logits, k, capacity, want=want)


def test_all_experts():
    """With k = M each token chooses all experts"""
    logits = np.random.default_rng(1).normal(size=(6, 4))
    for capacity in (2, 6):
        check(route, logits, 4, capacity, want=reference(logits, 4, capacity))


def test_ties():
    """Of equal logits the smaller expert is chosen, and comes first"""
    check(
        route,
        np.zeros((3, 4)),
        2,
        2,
        want=(
            np.array([[0, 1]] * 3),
            np.array([[0, 0], [1, 1], [-1, -1]]),
            np.array([[0.5, 0.5], [0.5, 0.5], [0.0, 0.0]]),
            1.0,
        ),
    )
    logits = np.random.default_rng(2).integers(0, 3, size=(15, 40)) * 1.0
    for k in (1, 3, 25):
        check(route, logits, k, 3, want=reference(logits, k, 3))


def test_one_expert():
    """All tokens choose one expert, more than it has places"""
    logits = np.tile([0.0, 3.0, 1.0], (7, 1))
    check(route, logits, 2, 3, want=reference(logits, 2, 3))


def test_unused_expert():
    """Experts that nobody chooses count in M"""
    logits = np.tile([1.0, 2.0, -1.0, -2.0, -3.0], (4, 1))
    logits[1, 0] = 3
    check(route, logits, 1, 2, want=reference(logits, 1, 2))


def test_loss_before_drops():
    """Dropped choices count in the loss, whatever the capacity"""
    logits = 2 * np.random.default_rng(3).normal(size=(20, 4)) + [3, 1, 0, 0]
    loss = reference(logits, 2, 20)[3]
    for capacity in (1, 5, 20):
        got = route(logits, 2, capacity)[3]
        wrong = difference(got, loss)
        assert not wrong, (
            f"20 tokens, 4 experts, k = 2, capacity {capacity}: the loss is"
            f" {got}, expected {loss}"
        )


def test_large_logits():
    """Logits of ten thousand give no overflow, and a shift changes nothing"""
    rng = np.random.default_rng(4)
    logits = 4000 * rng.normal(size=(8, 5)).clip(-2.5, 2.5)
    check(route, logits, 2, 3, want=reference(logits, 2, 3))
    logits = rng.integers(-24, 25, size=(8, 5)) / 8
    want = reference(logits, 2, 3)
    for shift in (-8192, 8192):
        check(route, logits + shift, 2, 3, want=want)


def test_types():
    """Whole numbers, and floats of 16 and 32 bits"""
    rng = np.random.default_rng(5)
    whole = rng.integers(-5, 6, size=(10, 4))
    check(route, whole, 2, 4, want=reference(whole, 2, 4))
    for dtype in (np.float16, np.float32):
        logits = rng.normal(size=(10, 4)).astype(dtype)
        check(route, logits, 2, 4, want=reference(logits, 2, 4))


def test_loops():
    """There is no loop over tokens or their choices"""
    T, lines = 3000, 0
    rng = np.random.default_rng(6)
    logits = rng.normal(size=(T, 4))

    def count(frame, event, arg):
        nonlocal lines
        lines += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        got = route(logits, 2, 1400)
    finally:
        sys.settrace(before)
    wrong = difference(got, reference(logits, 2, 1400))
    assert not wrong, f"{T} tokens, 4 experts, k = 2, capacity 1400: {wrong}"
    assert lines <= T / 2, (
        f"for {T} tokens {lines} lines of Python were run: that is a loop over"
        " tokens"
    )

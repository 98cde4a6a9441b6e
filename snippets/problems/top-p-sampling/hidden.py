import math

import numpy as np
from answer import sample, top_p_probabilities
from judge import check


def reference(logits, top_p, tau=1.0):
    top = max(logits)
    p = [math.exp((z - top) / tau) for z in logits]
    total = sum(p)
    kept, mass = [], 0.0
    for i in sorted(range(len(p)), key=lambda i: (-p[i], i)):
        kept.append(i)
        mass += p[i] / total
        if mass >= top_p:
            break
    inside = sum(p[i] for i in kept)
    return np.array([p[i] / inside if i in kept else 0 for i in range(len(p))])


def test_ties():
    """Of equally likely tokens the smaller index comes first"""
    want = np.array([0.5, 0.5, 0, 0])
    check(top_p_probabilities, np.zeros(4), 0.4, want=want)
    logits = np.random.default_rng(1).integers(0, 2, 40).astype(float)
    want = reference(logits, 0.43)
    check(top_p_probabilities, logits, 0.43, want=want)


def test_large_logits():
    """Logits in the thousands and forbidden tokens give no NaN"""
    check(
        top_p_probabilities,
        np.array([3000.0, -np.inf, 3000 - np.log(2), -3000]),
        0.9,
        want=np.array([2 / 3, 0, 1 / 3, 0]),
    )
    check(
        top_p_probabilities,
        np.array([-5000.0, -np.inf, -5000, -6000]),
        1.0,
        want=np.array([0.5, 0, 0.5, 0]),
    )


def test_all():
    """A threshold of 1 keeps all tokens, one of nearly 0 keeps one"""
    logits = np.random.default_rng(2).normal(size=30)
    want = np.exp(logits) / np.exp(logits).sum()
    check(top_p_probabilities, logits, 1.0, want=want)
    want = np.eye(30)[logits.argmax()]
    check(top_p_probabilities, logits, 1e-9, want=want)
    check(top_p_probabilities, np.array([0.3]), 0.9, want=np.array([1.0]))


def test_random():
    """Random logits, thresholds and temperatures"""
    rng = np.random.default_rng(3)
    for size, top_p, tau in ((2, 0.3, 1), (9, 0.8, 0.5), (50, 0.9, 1.7)):
        logits = 3 * rng.normal(size=size)
        want = reference(logits, top_p, tau)
        check(top_p_probabilities, logits, top_p, tau, want=want)


def test_whole_numbers():
    """Logits may be whole numbers"""
    logits = np.array([1, 3, 2, 0])
    want = reference(logits, 0.8)
    check(top_p_probabilities, logits, 0.8, want=want)


def test_frequencies():
    """Tokens are drawn as often as their probabilities say"""
    rng = np.random.default_rng(4)
    p, n = np.array([0.15, 0.1, 0.45, 0.3]), 2000
    logits = 2 * np.log(p)
    counts = np.zeros(4)
    for _ in range(n):
        counts[sample(logits, 0.7, rng, tau=2.0)] += 1
    want = np.array([0, 0, 0.6, 0.4])
    bound = 5.5 * np.sqrt(n * want * (1 - want))
    assert (abs(counts - n * want) <= bound).all(), (
        f"{n} draws with top_p=0.7 and tau=2 gave the tokens"
        f" {counts.astype(int).tolist()} times, expected about"
        f" {(n * want).astype(int).tolist()}; at this temperature"
        f" the probabilities are {p.tolist()}"
    )


def test_rng():
    """All chance comes from the generator that is given"""
    runs = []
    for seed in (5, 5, 6):
        rng = np.random.default_rng(seed)
        runs.append([int(sample(np.zeros(8), 1.0, rng)) for _ in range(50)])
    assert runs[0] == runs[1], "two generators of one seed draw other tokens"
    assert runs[0] != runs[2], "generators of two seeds draw the same tokens"

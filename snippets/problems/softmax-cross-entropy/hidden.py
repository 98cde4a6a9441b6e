import math

import numpy as np
from answer import softmax_cross_entropy
from judge import check


def mean_loss(logits, labels):
    total = 0.0
    for row, label in zip(logits, labels, strict=True):
        total += math.log(math.fsum(math.exp(z - row[label]) for z in row))
    return total / len(logits)


def reference(logits, labels, h=1e-5):
    """The gradient by central differences, one entry at a time."""
    gradient = np.zeros(logits.shape)
    for place in np.ndindex(logits.shape):
        for sign in (1, -1):
            moved = logits.copy()
            moved[place] += sign * h
            gradient[place] += sign * mean_loss(moved, labels) / (2 * h)
    return mean_loss(logits, labels), gradient


def test_random():
    """Random logits, and a gradient as by finite differences"""
    rng = np.random.default_rng(0)
    for n, k in ((1, 1), (1, 4), (6, 3), (3, 7)):
        logits = rng.normal(size=(n, k)) * 2
        labels = rng.integers(k, size=n)
        want = reference(logits, labels)
        check(softmax_cross_entropy, logits, labels, want=want, atol=1e-8)


def test_rows_apart():
    """Each row is shifted by its own largest logit"""
    check(
        softmax_cross_entropy,
        np.array([[2000.0, 2000.0], [-2000.0, -2000.0]]),
        np.array([0, 1]),
        want=(np.log(2), np.array([[-0.25, 0.25], [0.25, -0.25]])),
    )


def test_shift():
    """A constant added to a row changes nothing"""
    rng = np.random.default_rng(1)
    logits = rng.normal(size=(5, 4))
    labels = rng.integers(4, size=5)
    want = reference(logits, labels)
    shifted = logits + np.array([[0.0], [1e3], [-1e3], [50.0], [-800.0]])
    check(softmax_cross_entropy, shifted, labels, want=want, atol=1e-8)


def test_ruled_out():
    """A class with the logit minus infinity has no share in either"""
    check(
        softmax_cross_entropy,
        np.array([[0.0, -np.inf, 0.0], [np.log(3), 0.0, -np.inf]]),
        np.array([0, 1]),
        want=(
            1.5 * np.log(2),
            np.array([[-0.25, 0.0, 0.25], [0.375, -0.375, 0.0]]),
        ),
        because="0 times infinity is NaN.",
    )


def test_whole_numbers():
    """Logits may be whole numbers"""
    logits = np.array([[3, 1, 0], [-1, 2, 2]])
    labels = np.array([0, 2])
    want = reference(logits.astype(float), labels)
    check(softmax_cross_entropy, logits, labels, want=want, atol=1e-8)

import math

import numpy as np
from answer import info_nce
from judge import check, difference


def reference_loss(X, Y, tau):
    total = 0.0
    for i in range(len(X)):
        scores = []
        for y in Y:
            dot = sum(float(a) * float(b) for a, b in zip(X[i], y, strict=True))
            scores.append(dot / math.hypot(*X[i]) / math.hypot(*y) / tau)
        top = max(scores)
        whole = sum(math.exp(s - top) for s in scores)
        total += math.log(whole) + top - scores[i]
    return total / len(X)


def slopes(loss, a, h=1e-6):
    grad = np.empty(a.shape)
    for place in np.ndindex(a.shape):
        step = np.zeros(a.shape)
        step[place] = h
        grad[place] = (loss(a + step) - loss(a - step)) / (2 * h)
    return grad


def agrees(X, Y, tau):
    loss, dX, dY = info_nce(X, Y, tau)
    call = f"n = {len(X)}, d = {X.shape[1]}, tau = {tau}:"
    wrong = difference(loss, reference_loss(X, Y, tau))
    assert not wrong, f"{call} the loss is {wrong}"
    parts = (
        ("X", dX, slopes(lambda a: reference_loss(a, Y, tau), X)),
        ("Y", dY, slopes(lambda a: reference_loss(X, a, tau), Y)),
    )
    for name, got, want in parts:
        wrong = difference(got, want, 1e-4, 1e-6)
        assert not wrong, (
            f"{call} derivative by {name} against finite differences: {wrong}"
        )


def test_finite_differences():
    """Loss and derivatives of random pairs, n above and below d"""
    rng = np.random.default_rng(0)
    for n, d in ((6, 3), (3, 5), (2, 1)):
        X, Y = rng.normal(size=(2, n, d))
        for tau in (0.1, 1.0):
            agrees(X, Y, tau)


def test_cold():
    """At the temperature 0.001 nothing overflows"""
    for X, Y in (
        ([[1.0, 0], [0, 1], [1, 1]], [[0.0, 1], [1, 0], [1, -1]]),
        ([[1.0, 0], [-1, 0]], [[1.0, 0], [1, 1]]),  # maxima 1000 and -707
    ):
        X, Y = np.array(X), np.array(Y)
        loss, dX, dY = info_nce(X, Y, 0.001)
        want = reference_loss(X, Y, 0.001)
        wrong = difference(loss, want)
        assert not wrong, f"the loss is {loss}, expected {want:.6f}"
        assert np.isfinite(dX).all(), "the derivative by X is not finite"
        assert np.isfinite(dY).all(), "the derivative by Y is not finite"


def test_equal():
    """If all rows of Y are equal the loss is log n"""
    X = np.random.default_rng(1).normal(size=(7, 4))
    loss = info_nce(X, np.ones((7, 4)), 0.1)[0]
    wrong = difference(loss, np.log(7))
    assert not wrong, f"loss {loss:.6f}, expected log 7 = {np.log(7):.6f}"


def test_lengths():
    """Longer rows change no loss, and shorten their gradient"""
    rng = np.random.default_rng(2)
    X, Y = rng.normal(size=(2, 5, 3))
    loss, dX, dY = info_nce(X, Y, 0.2)
    factor = np.array([[1.0], [10], [0.1], [5], [1000]])

    def longer(X, Y):
        return info_nce(factor * X, Y, 0.2)

    check(longer, X, Y, want=(loss, dX / factor, dY))


def test_whole_numbers():
    """Whole numbers may be given"""
    X, Y = np.array([[1, 2], [3, 1]]), np.array([[0, 1], [2, 1]])
    want = info_nce(X.astype(float), Y.astype(float), 0.5)
    check(info_nce, X, Y, 0.5, want=want)

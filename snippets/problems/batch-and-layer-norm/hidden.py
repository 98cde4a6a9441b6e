import math

import numpy as np
from answer import normalize, normalize_backward
from judge import check


def reference(X, gamma, beta, axis, eps):
    Y = np.empty(X.shape)
    groups = range(X.shape[1 - axis])
    for j in groups:
        values = [float(v) for v in (X[:, j] if axis == 0 else X[j])]
        mean = math.fsum(values) / len(values)
        var = math.fsum((v - mean) ** 2 for v in values) / len(values)
        for i, v in enumerate(values):
            place = (i, j) if axis == 0 else (j, i)
            feature = place[1]
            Y[place] = gamma[feature] * (v - mean) / math.sqrt(var + eps)
            Y[place] += beta[feature]
    return Y


def slopes(loss, a, h=1e-5):
    grad = np.empty(a.shape)
    for place in np.ndindex(a.shape):
        step = np.zeros(a.shape)
        step[place] = h
        grad[place] = (loss(a + step) - loss(a - step)) / (2 * h)
    return grad


def random(n, d):
    rng = np.random.default_rng(n)
    X, G = rng.normal(1, 2, (n, d)), rng.normal(size=(n, d))
    return X, G, rng.normal(1, 0.5, d), rng.normal(size=d)


def test_forward():
    """Random inputs of several shapes, with an eps that matters"""
    for n, d in ((5, 3), (2, 7), (40, 6)):
        X, _, gamma, beta = random(n, d)
        for axis in (0, 1):
            for eps in (1e-5, 0.5):
                want = reference(X, gamma, beta, axis, eps)
                check(normalize, X, gamma, beta, axis, eps, want=want)


def backward_agrees(n, d, axis, eps):
    X, G, gamma, beta = random(n, d)

    def loss(X, gamma, beta):
        return (G * reference(X, gamma, beta, axis, eps)).sum()

    check(
        normalize_backward,
        G,
        X,
        gamma,
        axis,
        eps,
        want=(
            slopes(lambda a: loss(a, gamma, beta), X),
            slopes(lambda a: loss(X, a, beta), gamma),
            slopes(lambda a: loss(X, gamma, a), beta),
        ),
        rtol=1e-5,
        atol=1e-6,
        because="Expected are finite differences.",
    )


def test_batch_backward():
    """Batch normalisation backward agrees with finite differences"""
    for n, d in ((5, 3), (3, 6)):
        for eps in (1e-5, 0.5):
            backward_agrees(n, d, 0, eps)


def test_layer_backward():
    """Layer normalisation backward agrees with finite differences"""
    for n, d in ((5, 3), (3, 6)):
        for eps in (1e-5, 0.5):
            backward_agrees(n, d, 1, eps)


def test_far_from_zero():
    """Values around a million keep their digits"""
    X, _, gamma, beta = random(6, 4)
    for axis in (0, 1):
        check(
            normalize,
            X + 1e6,
            gamma,
            beta,
            axis,
            want=reference(X + 1e6, gamma, beta, axis, 1e-5),
            because="The mean of squares minus the squared mean cancels here.",
        )


def test_whole_numbers():
    """Whole numbers are not rounded"""
    X = np.array([[1, 2, 4], [0, 5, 9]])
    ones, zeros = np.ones(3, dtype=int), np.zeros(3, dtype=int)
    for axis in (0, 1):
        check(
            normalize,
            X,
            ones,
            zeros,
            axis,
            want=reference(X, ones, zeros, axis, 1e-5),
        )

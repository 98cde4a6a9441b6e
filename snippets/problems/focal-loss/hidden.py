import math

import numpy as np
from answer import focal_loss
from judge import check, difference, show


def reference(z, y, gamma, alpha):
    """One entry: the loss, and its slope by the product rule."""
    m = float(z) if y else -float(z)
    q = 1 / (1 + math.exp(m))  # 1 - p_t
    log_p, p = -math.log1p(math.exp(-m)), 1 / (1 + math.exp(-m))
    weight = 1.0 if alpha is None else alpha if y else 1 - alpha
    slope = (gamma * q ** (gamma - 1) * log_p - q**gamma / p) * p * q
    return -weight * q**gamma * log_p, weight * slope * (1 if y else -1)


def whole(z, y, gamma, alpha):
    rows = [
        reference(a, b, gamma, alpha)
        for a, b in zip(z.ravel(), y.ravel(), strict=True)
    ]
    count = max(1, sum(map(bool, y.ravel())))
    loss = sum(row[0] for row in rows) / count
    return loss, np.array([row[1] for row in rows]).reshape(z.shape) / count


def test_random():
    """Random logits of several shapes, for gamma from 0 to 5"""
    rng = np.random.default_rng(0)
    for shape in ((1,), (7,), (3, 4), (2, 3, 5)):
        z, y = rng.normal(0, 3, shape), rng.integers(0, 2, shape)
        for gamma, alpha in (
            (0, 0.4),
            (0.5, None),
            (1, 0.0),
            (2, 0.25),
            (5, 0.9),
        ):
            want = whole(z, y, gamma, alpha)
            check(focal_loss, z, y, gamma, alpha, want=want)


def test_finite_differences():
    """The gradient is that of the loss, factor included"""
    rng = np.random.default_rng(1)
    z, y = rng.normal(0, 2, 6), np.array([0, 1, 0, 0, 1, 0])
    for gamma in (0.5, 1, 2, 3):
        _, grad = focal_loss(z, y, gamma, 0.25)
        want = np.empty(6)
        for i in range(6):
            h = 1e-5 * np.eye(6)[i]
            ends = [focal_loss(z + d, y, gamma, 0.25)[0] for d in (h, -h)]
            want[i] = (ends[0] - ends[1]) / 2e-5
        wrong = difference(grad, want, 1e-5, 1e-8)
        assert not wrong, (
            f"gamma = {gamma}, logits {show(z)}, targets {show(y)}:"
            f" derivative against finite differences of the loss: {wrong}"
        )


def test_easy():
    """Easy examples keep their tiny loss and gradient"""
    for gamma in (0, 0.5, 1, 2):
        for m in (10.0, 20.0, 30.0, 40.0):
            for y in (0, 1):
                z, target = np.array([m if y else -m]), np.array([y])
                check(
                    focal_loss,
                    z,
                    target,
                    gamma,
                    None,
                    want=whole(z, target, gamma, None),
                    atol=0,
                    because="1 - sigmoid(40) is 0 in floating point,"
                    " sigmoid(-40) is not.",
                )


def test_extreme():
    """Logits of ten thousand give no NaN and no infinity"""
    z, y = np.array([1e4, -1e4, 1e4, -1e4]), np.array([1, 0, 0, 1])
    for gamma in (0, 0.5, 1, 2):
        check(
            focal_loss,
            z,
            y,
            gamma,
            None,
            want=(1e4, np.array([0.0, 0.0, 0.5, -0.5])),
        )


def test_whole_numbers():
    """Whole logits and targets of every type"""
    z = np.array([[2, -1, 0], [3, 1, -4]])
    y = np.array([[1, 0, 0], [0, 1, 0]])
    want = whole(z, y, 2, 0.25)
    for targets in (y, y == 1, y.astype(float), y.astype(np.uint8)):
        check(focal_loss, z, targets, want=want)


def test_many_negatives():
    """A thousand easy negatives change little"""
    z, y = np.full(1001, -5.0), np.zeros(1001, int)
    y[0] = 1
    check(focal_loss, z, y, want=whole(z, y, 2, 0.25))

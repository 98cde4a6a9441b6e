import math

import numpy as np
from answer import adam_step
from judge import check


def reference(w, gradients, eta, beta1, beta2, eps, decay):
    """The weights after each step, with the averages as weighted means."""
    path = []
    w = [float(x) for x in w]
    for t in range(1, len(gradients) + 1):
        for j in range(len(w)):
            m = v = of_m = of_v = 0.0
            for i in range(t):
                a, b = beta1 ** (t - 1 - i), beta2 ** (t - 1 - i)
                m, of_m = m + a * gradients[i][j], of_m + a
                v, of_v = v + b * gradients[i][j] ** 2, of_v + b
            step = m / of_m / (math.sqrt(v / of_v) + eps)
            w[j] -= eta * (step + decay * w[j])
        path.append(np.array(w))
    return path


def run(w, gradients, *settings):
    """The weights after each step of the answer."""
    m = v = np.zeros(len(w))
    path = []
    for t, g in enumerate(gradients, 1):
        w, m, v = adam_step(w, g, m, v, t, *settings)
        path.append(w)
    return path


def test_epsilon():
    """epsilon is added to the root, not under it"""
    gradients = np.array([[0.3, -2.0], [0.1, 1.0], [0.2, 0.0]])
    settings = (0.1, 0.9, 0.99, 0.5, 0.0)
    want = reference(np.zeros(2), gradients, *settings)
    check(run, np.zeros(2), gradients, *settings, want=want)


def test_many_steps():
    """Forty steps with random gradients of several sizes"""
    rng = np.random.default_rng(0)
    gradients = rng.normal(size=(40, 4)) * [0.1, 1, 5, 30]
    for settings in (
        (0.02, 0.9, 0.999, 1e-8, 0.0),
        (0.1, 0.8, 0.95, 1e-8, 0.1),
    ):
        want = reference(np.ones(4), gradients, *settings)
        check(run, np.ones(4), gradients, *settings, want=want)


def test_decay_outside():
    """The decay is the same for large and for small gradients"""
    gradients = np.array([[0.01, 100.0], [0.01, 100.0], [0.01, 100.0]])
    settings = (0.1, 0.9, 0.99, 1e-8, 0.5)
    want = reference(np.full(2, 3.0), gradients, *settings)
    check(run, np.full(2, 3.0), gradients, *settings, want=want)


def test_zero_gradient():
    """A gradient of zero moves nothing and gives no NaN"""
    w = np.array([[1.0, -2.0, 0.0]])
    zero = np.zeros((1, 3))
    check(adam_step, w, zero, zero, zero, 1, want=(w, zero, zero))


def test_whole_numbers():
    """Whole numbers may be given and are not rounded"""
    one, zero = np.array([1, 10]), np.array([0, 0])
    check(
        adam_step,
        one,
        np.array([4, -2]),
        zero,
        zero,
        1,
        0.1,
        want=(
            np.array([0.9, 10.1]),
            np.array([0.4, -0.2]),
            np.array([0.016, 0.004]),
        ),
    )

import math

import numpy as np
from answer import add_noise, reverse_step
from judge import check


def factors(t, betas):
    """Factor of the signal and variance of the noise, level by level."""
    signal, variance = 1.0, 0.0
    for beta in betas[:t]:
        signal *= math.sqrt(1 - beta)
        variance = (1 - beta) * variance + beta
    return signal, variance


def noised(x0, t, noise, betas):
    rows = []
    for x, level, n in zip(x0, t, noise, strict=True):
        signal, variance = factors(level, betas)
        rows.append(signal * x + math.sqrt(variance) * n)
    return np.array(rows)


def one_back(x, t, noise, betas, fresh, limit=None):
    """Bayes's rule for Gaussians: precisions add."""
    signal, variance = factors(t, betas)
    before, spread = factors(t - 1, betas)
    beta, out = float(betas[t - 1]), np.empty(x.shape)
    for place in np.ndindex(x.shape):
        x0 = (x[place] - math.sqrt(variance) * noise[place]) / signal
        if limit is not None:
            x0 = max(-limit, min(limit, x0))
        if t == 1:
            out[place] = x0
            continue
        precision = 1 / spread + (1 - beta) / beta
        mean = before * x0 / spread + math.sqrt(1 - beta) * x[place] / beta
        mean /= precision
        out[place] = mean + fresh[place] / math.sqrt(precision)
    return out


def example(seed, T, *shape):
    rng = np.random.default_rng(seed)
    x, noise, fresh = rng.normal(size=(3, *shape))
    return x, noise, fresh, rng.uniform(0.01, 0.3, T), rng


def test_shapes():
    """Batches of numbers, rows and images, also with B equal to the width"""
    shapes = ((1,), (6,), (3, 5), (4, 4), (2, 3, 4, 5), (4, 1, 4, 4))
    for seed, shape in enumerate(shapes):
        x, noise, _, betas, rng = example(seed, 7, *shape)
        t = rng.integers(1, 8, shape[0])
        want = noised(x, t, noise, betas)
        check(add_noise, x, t, noise, betas, want=want)


def test_random_steps():
    """A step back is the Gaussian that Bayes's rule gives"""
    for seed, shape in enumerate(((1,), (3, 5), (2, 3, 4))):
        x, noise, fresh, betas, _ = example(10 + seed, 5, *shape)
        for t in range(1, 6):
            given = x, t, noise, betas, fresh
            check(reverse_step, *given, want=one_back(*given))


def test_limit():
    """The estimate of x0 is clipped, not what is returned"""
    x, noise, fresh, betas, _ = example(20, 4, 3, 4)
    for t in (1, 2, 4):
        for limit in (0.0, 0.5, 1.0, 100.0):
            given = 2 * x, t, noise, betas, 2 * fresh, limit
            check(reverse_step, *given, want=one_back(*given))


def test_there_and_back():
    """With the true noise the last step gives back the batch"""
    x0, noise, fresh, betas, _ = example(30, 3, 4, 2)
    x = add_noise(x0, np.ones(4, int), noise, betas)
    check(reverse_step, x, 1, noise, betas, fresh, want=x0)


def test_long_schedule():
    """A thousand levels, from 0.0001 to 0.02"""
    x, noise, fresh, _, _ = example(40, 1, 4, 3)
    betas = np.linspace(1e-4, 0.02, 1000)
    t = np.array([1, 2, 500, 1000])
    want = noised(x, t, noise, betas)
    check(add_noise, x, t, noise, betas, want=want)
    for level in (1, 2, 3, 999, 1000):
        given = x, level, noise, betas, fresh
        check(reverse_step, *given, want=one_back(*given))


def test_whole_numbers():
    """Whole numbers may be given and are not rounded"""
    x0, t = np.array([[0, 255], [3, -1]]), np.array([2, 1])
    noise, betas = np.array([[1, -1], [2, 0]]), np.array([0.36, 0.4375])
    want = noised(x0, t, noise, betas)
    check(add_noise, x0, t, noise, betas, want=want)

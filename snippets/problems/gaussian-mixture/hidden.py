import math

import numpy as np
from answer import gaussian_mixture
from judge import check, difference


def log_density(x, mean, covariance):
    """By the eigenvalues of the covariance."""
    values, vectors = np.linalg.eigh(covariance)
    y = vectors.T @ (x - mean)
    return (
        -sum(
            a * a / v + math.log(2 * math.pi * v)
            for a, v in zip(y.tolist(), values.tolist(), strict=True)
        )
        / 2
    )


def reference(X, weights, means, covariances, steps, reg):
    """Point by point, with odds between components in place of densities."""
    X, means, covariances = (
        np.array(a, dtype=float) for a in (X, means, covariances)
    )
    weights = [float(w) for w in weights]
    (n, d), K, history = X.shape, len(weights), []
    for step in range(steps + 1):
        shares, log = [], 0.0
        for x in X:
            logs = [
                math.log(w) + log_density(x, m, C) if w else -math.inf
                for w, m, C in zip(weights, means, covariances, strict=True)
            ]
            top = max(logs)
            odds = [math.exp(v - top) for v in logs]
            log += top + math.log(sum(odds))
            shares.append([o / sum(odds) for o in odds])
        history.append(log)
        if step == steps:
            break
        for k in range(K):
            mine = [row[k] for row in shares]
            size = sum(mine)
            weights[k] = size / n
            if not size:
                continue
            means[k] = sum(r * x for r, x in zip(mine, X, strict=True)) / size
            C = reg * np.eye(d)
            for r, x in zip(mine, X, strict=True):
                C += r * np.outer(x - means[k], x - means[k]) / size
            covariances[k] = C
    return np.array(weights), means, covariances, np.array(history)


def random_task(n, d, K, rng):
    X = rng.normal(size=(n, d)) + 3 * rng.integers(2, size=(n, 1))
    A = rng.normal(size=(K, d, d))
    weights = rng.random(K) + 0.2
    return (
        X,
        weights / weights.sum(),
        X[rng.choice(n, K, replace=False)] + 0.1,
        A @ A.transpose(0, 2, 1) + 0.5 * np.eye(d),
    )


def test_random():
    """Random points and parameters, in one to four dimensions"""
    rng = np.random.default_rng(0)
    for n, d, K, steps in ((12, 1, 2, 4), (25, 2, 3, 4), (30, 4, 2, 3)):
        task = random_task(n, d, K, rng)
        want = reference(*task, steps, 0.01)
        check(gaussian_mixture, *task, steps, 0.01, want=want)


def test_shift():
    """A shift by a million changes the means only"""
    rng = np.random.default_rng(1)
    X, weights, means, covariances = random_task(20, 2, 2, rng)
    X, means = np.round(X * 64) / 64, np.round(means * 64) / 64
    want = reference(X, weights, means, covariances, 3, 1e-3)
    check(
        gaussian_mixture,
        X + 1e6,
        weights,
        means + 1e6,
        covariances,
        3,
        1e-3,
        want=(want[0], want[1] + 1e6, *want[2:]),
        because="The mean square minus the squared mean loses ten digits here.",
    )


def test_lost_component():
    """A component that no point belongs to keeps its mean and covariance"""
    X = np.array([[0.0, 1], [1, 0], [2, 2], [0, 0]])
    weights = np.array([0.5, 0.25, 0.25])
    means = np.array([[1, 1], [5000, 5000], [0, 0]])
    covariances = np.stack([np.eye(2), 2 * np.eye(2), np.eye(2)])
    task = X, weights, means, covariances
    check(gaussian_mixture, *task, 2, 0.1, want=reference(*task, 2, 0.1))


def test_tiny_component():
    """A component whose share is tiny, but not 0, moves"""
    X = np.array([[0.0, 1], [1, 0], [2, 2], [0, 0]])
    means = np.array([[1.0, 1], [10, 10]])
    task = X, np.array([0.5, 0.5]), means, np.stack([np.eye(2)] * 2)
    check(gaussian_mixture, *task, 1, 0.1, want=reference(*task, 1, 0.1))


def test_weight_of_zero():
    """A weight of 0 stays 0"""
    X = np.array([[0.0], [1.0], [4.0]])
    weights = np.array([0.0, 1.0])
    task = X, weights, np.array([[0.0], [1.0]]), np.ones((2, 1, 1))
    check(gaussian_mixture, *task, 2, 0.1, want=reference(*task, 2, 0.1))


def test_small_determinant():
    """A determinant below the smallest number of floating point"""
    rng = np.random.default_rng(2)
    d = 60
    X = rng.normal(size=(8, d)) * 1e-4
    task = (
        X,
        np.array([0.5, 0.5]),
        X[:2] / 2,
        np.stack([1e-8 * np.eye(d), 2e-8 * np.eye(d)]),
    )
    check(gaussian_mixture, *task, 1, 1e-8, want=reference(*task, 1, 1e-8))


def test_one_point():
    """A single point takes all means, and only reg is left of covariances"""
    X = np.array([[3.0, -1.0]])
    task = X, np.array([0.25, 0.75]), np.eye(2), np.stack([np.eye(2)] * 2)
    check(gaussian_mixture, *task, 2, 0.5, want=reference(*task, 2, 0.5))


def test_whole_numbers():
    """Whole numbers may be given and are not rounded"""
    X = np.array([[0, 1], [1, 3], [5, 4], [6, 4], [4, 5]])
    means = np.array([[0, 0], [5, 5]])
    covariances = np.stack([np.eye(2, dtype=int)] * 2)
    task = X, np.array([0.5, 0.5]), means, covariances
    check(gaussian_mixture, *task, 2, 0.01, want=reference(*task, 2, 0.01))
    check(
        gaussian_mixture,
        X[:3],
        np.array([1]),
        means[:1],
        covariances[:1],
        0,
        want=reference(X[:3], [1], means[:1], covariances[:1], 0, 0.01),
    )


class Watched(np.ndarray):
    """An array that knows how many arrays came from it."""

    made = 0

    def __array_finalize__(self, parent):
        Watched.made += 1


def test_loops():
    """There is a loop over steps and components, and none over points"""
    rng = np.random.default_rng(3)
    n, K, steps = 1500, 2, 2
    task = random_task(n, 2, K, rng)
    want = gaussian_mixture(*task, steps)
    watched = task[0].view(Watched)
    Watched.made = 0
    got = gaussian_mixture(watched, *task[1:], steps)
    made = Watched.made
    wrong = difference([np.asarray(g) for g in got], want)
    assert not wrong, f"the same call gave two results: {wrong}"
    assert made <= n, (
        f"{steps} steps with {K} components and {n} points made {made} arrays:"
        " that is a loop over points"
    )

from answer import RunningVariance
from judge import check


def described(numbers):
    running = RunningVariance()
    for x in numbers:
        running.add(x)
    return running


def count_mean_variance(numbers):
    running = described(numbers)
    return running.count, running.mean, running.variance()


def merged(first, second):
    """Count, mean and variance of two described separately, then merged."""
    both = described(first).merge(described(second))
    return both.count, both.mean, both.variance()


def test_by_hand():
    """Eight numbers with mean 5 and variance 32/7"""
    check(
        count_mean_variance,
        [2, 4, 4, 4, 5, 5, 7, 9],
        want=(8, 5.0, 32 / 7),
    )


def test_few():
    """No number and one number have no variance"""
    check(count_mean_variance, [], want=(0, 0.0, float("nan")))
    check(count_mean_variance, [3.5], want=(1, 3.5, float("nan")))
    check(count_mean_variance, [3.5, 3.5], want=(2, 3.5, 0.0))


def test_merge():
    """Two parts with different means are merged"""
    check(
        merged,
        [1.0, 2.0],
        [3.0, 4.0, 8.0],
        want=(5, 3.6, 7.3),
        because="The parts have means 1.5 and 5, and variances 0.5 and 7.",
    )

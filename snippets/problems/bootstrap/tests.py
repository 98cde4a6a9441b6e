import itertools

import numpy as np
from answer import bootstrap_interval
from judge import check


def interval_of_the_mean(x, runs, level, seed=0):
    rng = np.random.default_rng(seed)
    return bootstrap_interval(x, np.mean, rng, runs, level)


def interval_of_0_1_2_and_so_on(runs, level):
    numbers = itertools.count()
    rng = np.random.default_rng(0)
    return bootstrap_interval(
        np.arange(4.0), lambda rows: float(next(numbers)), rng, runs, level
    )


def test_quantiles():
    """Half of 1 - level is cut off on each side"""
    check(
        interval_of_0_1_2_and_so_on,
        101,
        0.9,
        want=(5.0, 95.0),
        because="The statistics of the resamples are 0, 1, ..., runs - 1.",
    )


def test_coin():
    """Of a hundred throws, fifty heads: 0.4 to 0.6"""
    check(
        interval_of_the_mean,
        np.repeat([0.0, 1.0], 50),
        4000,
        0.95,
        want=(0.4, 0.6),
        rtol=0,
        atol=0.025,
        because="The mean of a resample has standard deviation 0.05.",
    )


def test_one_row():
    """A single row is its own resample"""
    check(interval_of_the_mean, np.array([7.0]), 20, 0.95, want=(7.0, 7.0))

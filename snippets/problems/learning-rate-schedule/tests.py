import numpy as np
from answer import accumulated_step, learning_rate
from judge import check


def test_schedule():
    """The rate rises to the peak and falls to the floor"""
    rates = {1: 0.25, 2: 0.5, 4: 1.0, 8: 0.5, 12: 0.0, 13: 0.0, 100: 0.0}
    for t, want in rates.items():
        check(learning_rate, t, 1.0, 4, 12, want=want)


def test_floor():
    """The cosine ends at the floor, the warm-up begins without it"""
    rates = {1: 0.25, 4: 1.0, 8: 0.6, 12: 0.2, 50: 0.2}
    for t, want in rates.items():
        check(learning_rate, t, 1.0, 4, 12, 0.2, want=want)


def test_examples_weigh_alike():
    """A part counts by the number of its examples"""
    check(
        accumulated_step,
        [np.array([1.0])],
        [([np.array([2.0])], 3), ([np.array([6.0])], 1)],
        0.5,
        10.0,
        want=([np.array([-0.5])], 3.0),
        because="The gradient is (3 times 2 + 6) / 4.",
    )


def test_global_norm():
    """One norm over all arrays, and one factor"""
    check(
        accumulated_step,
        [np.array([1.0, 1.0]), np.array([[1.0]])],
        [([np.array([3.0, 0.0]), np.array([[4.0]])], 2)],
        1.0,
        1.0,
        want=([np.array([0.4, 1.0]), np.array([[0.2]])], 5.0),
        because="The norm is 5, so every entry is divided by 5.",
    )

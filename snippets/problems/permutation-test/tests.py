import numpy as np
from answer import permutation_test
from judge import check


def p_value(x, y, runs, seed=0):
    rng = np.random.default_rng(seed)
    return permutation_test(x, y, rng, runs)


def test_by_hand():
    """Two of ten groupings are as extreme, whichever mean is larger"""
    low, high = np.array([1.0, 2.0]), np.array([4.0, 8.0, 9.0])
    for x, y in ((low, high), (high, low)):
        check(
            p_value,
            x,
            y,
            4000,
            want=0.2,
            rtol=0,
            atol=0.04,
            because="As extreme are 1, 2 against 4, 8, 9, which was observed,"
            " and 8, 9 against 1, 2, 4.",
        )


def test_never_zero():
    """The observed grouping counts, so that p is never zero"""
    x = np.arange(20.0)
    check(p_value, x, x + 1000, 99, want=0.01)


def test_no_difference():
    """Equal values give p = 1"""
    check(
        p_value,
        np.full(4, 0.1),
        np.full(3, 0.1),
        50,
        want=1.0,
        because="The means may differ by rounding.",
    )

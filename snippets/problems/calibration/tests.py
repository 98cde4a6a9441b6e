import numpy as np
from answer import reliability
from judge import check


def test_by_hand():
    """Five cases in four bins, of which one is empty"""
    check(
        reliability,
        np.array([0, 1, 0, 1, 1]),
        np.array([0.1, 0.2, 0.3, 0.9, 1.0]),
        4,
        want=(
            np.array([0.15, 0.3, 0.95]),
            np.array([0.5, 0.0, 1.0]),
            np.array([2, 1, 2]),
            0.22,
        ),
        because="Gaps 0.35, 0.3 and 0.05, which count 2, 1 and 2 times.",
    )


def test_edges():
    """An inner edge is in the upper bin, 1 in the last"""
    check(
        reliability,
        np.array([0, 1, 1, 0]),
        np.array([0.0, 0.25, 0.75, 1.0]),
        4,
        want=(
            np.array([0.0, 0.25, 0.875]),
            np.array([0.0, 1.0, 0.5]),
            np.array([1, 1, 2]),
            (0.75 + 2 * 0.375) / 4,
        ),
    )


def test_one_case():
    """A single case is a bin of its own"""
    check(
        reliability,
        np.array([1]),
        np.array([0.3]),
        want=(np.array([0.3]), np.array([1.0]), np.array([1]), 0.7),
    )

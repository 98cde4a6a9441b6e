import numpy as np
from answer import candidate_pairs, signatures
from judge import check

P = 2_147_483_647


def test_signatures():
    """The smallest hash of each set, one column a hash"""
    check(
        signatures,
        [{2, 5}, {9, 2}, {4}],
        np.array([1, 3], dtype=np.int64),
        np.array([0, 1], dtype=np.int64),
        want=np.array([[2, 7], [2, 7], [4, 13]]),
    )


def test_modulus():
    """Hashes are taken modulo P, and products are not cut to fewer digits"""
    check(
        signatures,
        [{P - 1, P - 2}, set()],
        np.array([1, P - 1], dtype=np.int64),
        np.array([2, 0], dtype=np.int64),
        want=np.array([[0, 1], [P, P]]),
        because="P - 2 + 2 leaves 0; (P - 1)(P - 1) leaves 1, as (-1)(-1).",
    )


def test_bands():
    """Two documents are a pair if they agree in all numbers of some band"""
    check(
        candidate_pairs,
        np.array([[1, 2, 3, 4], [1, 9, 3, 4], [1, 2, 8, 4], [7, 2, 3, 5]]),
        2,
        want=[(0, 1), (0, 2)],
        because="The bands of document 0 are (1, 2), as of document 2, and"
        " (3, 4), as of document 1.",
    )


def test_places():
    """Equal numbers in different bands do not count"""
    check(
        candidate_pairs,
        np.array([[1, 2, 3, 4], [3, 4, 1, 2]]),
        2,
        want=[],
    )

from math import exp, log

import torch
from answer import info_nce
from judge import check

torch.set_num_threads(1)


def numbers(values):
    return torch.tensor(values, dtype=torch.float64)


def test_by_hand():
    """Two pairs by hand"""
    check(
        info_nce,
        numbers([[2, 0], [0, 1]]),
        numbers([[1, 0], [0, 3]]),
        0.5,
        want=log(1 + exp(-2)),
        because="The cosines are 1 and 0, the scores 2 and 0.",
    )


def test_rows_choose():
    """Rows of x choose among rows of y, not the reverse"""
    check(
        info_nce,
        numbers([[1, 0], [1, 0]]),
        numbers([[1, 0], [0, 1]]),
        1.0,
        want=0.5 * log(1 + exp(-1)) + 0.5 * log(1 + exp(1)),
        because="Both rows of scores are (1, 0).",
    )


def test_one_pair():
    """A single pair has loss 0"""
    check(info_nce, numbers([[3, 4]]), numbers([[-1, 2]]), 0.1, want=0.0)

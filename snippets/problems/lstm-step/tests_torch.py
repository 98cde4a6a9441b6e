from math import atanh, log, tanh

import torch
from answer import lstm, lstm_step
from judge import check

torch.set_num_threads(1)
LN3, LN9 = log(3), log(9)  # their sigmoids are 3/4 and 9/10


def numbers(values):
    return torch.tensor(values, dtype=torch.float64)


def test_step():
    """One step by hand: each gate at its place"""
    check(
        lstm_step,
        numbers([[1]]),
        numbers([[1]]),
        numbers([[2]]),
        numbers([[0], [0], [0], [LN9]]),
        numbers([[0], [LN3], [0], [0]]),
        numbers([0, 0, atanh(-0.6), 0]),
        want=(numbers([[0.9 * tanh(1.2)]]), numbers([[1.2]])),
        because="i = 1/2, f = 3/4, g = -3/5, o = 9/10: c = 3/4 * 2 - 1/2 * 3/5.",
    )


def test_padding():
    """After its end a sequence keeps its state, and puts out zeros"""
    first = 0.5 * tanh(1.0)
    second = 0.5 * first + 0.5 * tanh(2.0)
    h = [0.75 * tanh(first), 0.75 * tanh(second)]
    check(
        lstm,
        numbers([[[1], [99]], [[1], [2]]]),
        torch.tensor([1, 2]),
        numbers([[0], [0], [0], [0]]),
        numbers([[0], [0], [1], [0]]),
        numbers([0, 0, 0, LN3]),
        want=(
            numbers([[[h[0]], [0]], [[h[0]], [h[1]]]]),
            numbers([[h[0]], [h[1]]]),
            numbers([[first], [second]]),
        ),
        because="The first sequence has length 1: 99 is padding.",
    )

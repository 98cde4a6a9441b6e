import math

import torch
from answer import softmax_cross_entropy
from judge import check

torch.set_num_threads(1)


def test_by_hand():
    """The loss is the mean over the positions"""
    check(
        softmax_cross_entropy,
        torch.tensor([[[0.0, 0.0], [0.0, math.log(3)]]]).double(),
        torch.tensor([[0, 0]]),
        want=1.5 * math.log(2),
        because="The true classes have the probabilities 1/2 and 1/4.",
    )


def test_large_logits():
    """Logits of a thousand neither overflow nor underflow"""
    check(
        softmax_cross_entropy,
        torch.tensor([[[1000.0, 0.0], [1000.0, 1000.0]]]).double(),
        torch.tensor([[1, 1]]),
        want=(1000 + math.log(2)) / 2,
    )


def test_ignored():
    """Ignored positions count neither in the sum nor in the mean"""
    check(
        softmax_cross_entropy,
        torch.tensor([[[0.0, 0.0], [5.0, 1.0], [7.0, 0.0]]]).double(),
        torch.tensor([[1, -100, -100]]),
        want=math.log(2),
        because="One position of three counts, with probability 1/2.",
    )

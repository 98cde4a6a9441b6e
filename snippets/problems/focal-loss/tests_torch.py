from math import log

import torch
from answer import focal_loss
from judge import check

torch.set_num_threads(1)


def slope(logits, *rest):
    """The gradient that arrives at the logits."""
    logits = logits.clone().requires_grad_()
    focal_loss(logits, *rest).backward()
    return logits.grad


def test_by_hand():
    """A positive and a negative at a probability of one half"""
    given = torch.zeros(2), torch.tensor([1, 0]), 2.0, None
    check(
        focal_loss,
        *given,
        want=log(2) / 2,
        because="Each has (1/2)^2 log 2; there is one positive.",
    )
    step = (2 * log(2) + 1) / 8
    check(slope, *given, want=[-step, step])


def test_alpha():
    """Positives weigh alpha, negatives 1 - alpha"""
    given = torch.zeros(2), torch.tensor([True, False]), 0.0, 0.25
    check(focal_loss, *given, want=log(2))
    check(slope, *given, want=[-0.125, 0.375])


def test_no_positive():
    """Without a positive the sum is divided by 1"""
    given = torch.zeros(4), torch.zeros(4), 1.0, None
    check(focal_loss, *given, want=2 * log(2))

import torch
from answer import top_p_probabilities
from judge import check

torch.set_num_threads(1)


def test_crossing():
    """The token that crosses the threshold is kept"""
    check(
        top_p_probabilities,
        torch.tensor([[0.2, 0.5, 0.3]]).double().log(),
        0.7,
        want=torch.tensor([[0, 0.625, 0.375]]),
        because="0.5 is less than 0.7, so 0.3 is needed: 0.5 and 0.3 of 0.8.",
    )


def test_rows():
    """Each row is cut by itself"""
    check(
        top_p_probabilities,
        torch.tensor([[0.2, 0.7, 0.1], [0.4, 0.1, 0.5]]).double().log(),
        0.6,
        want=torch.tensor([[0, 1, 0], [4 / 9, 0, 5 / 9]]),
        because="In the first row one token holds 0.7; the second needs two.",
    )


def test_temperature():
    """Temperature comes before the cut"""
    check(
        top_p_probabilities,
        torch.tensor([[0.16, 0.64, 0.04, 0.16]]).double().log(),
        0.75,
        tau=2.0,
        want=torch.tensor([[0.25, 0.5, 0, 0.25]]),
        because="At temperature 2 they are 0.4, 0.8, 0.2, 0.4 divided by 1.8,"
        " so three are needed.",
    )

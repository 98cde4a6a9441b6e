from math import cos, sin

import torch
from answer import rotary, sinusoidal
from judge import check

torch.set_num_threads(1)


def test_sinusoidal():
    """Sines and cosines alternate, with one frequency a pair"""
    check(
        sinusoidal,
        torch.tensor([0, 2]),
        4,
        100,
        want=torch.tensor([[0, 1, 0, 1], [sin(2), cos(2), sin(0.2), cos(0.2)]]),
        rtol=1e-5,
        atol=1e-6,
        because="For base 100 and d = 4 the frequencies are 1 and 0.1.",
    )


def test_rotary():
    """A pair is turned counterclockwise by position times frequency"""
    check(
        rotary,
        torch.tensor([[1.0, 0, 1, 0], [1, 0, 0, 1]]),
        torch.tensor([0, 3]),
        100,
        want=torch.tensor(
            [[1, 0, 1, 0], [cos(3), sin(3), -sin(0.3), cos(0.3)]]
        ),
        rtol=1e-5,
        atol=1e-6,
        because="For base 100 and d = 4 the frequencies are 1 and 0.1.",
    )


def test_type():
    """The rotation has the type of its input"""
    for dtype in (torch.float64, torch.float32, torch.bfloat16):
        got = rotary(torch.ones(2, 4, dtype=dtype), torch.arange(2)).dtype
        assert got == dtype, f"{dtype} became {got}"

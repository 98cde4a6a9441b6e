from math import cos, sin

import numpy as np
from answer import rotary, sinusoidal
from judge import check


def test_sinusoidal():
    """Sines and cosines alternate, with one frequency a pair"""
    check(
        sinusoidal,
        np.array([0, 1, 2]),
        4,
        100,
        want=np.array(
            [
                [0, 1, 0, 1],
                [sin(1), cos(1), sin(0.1), cos(0.1)],
                [sin(2), cos(2), sin(0.2), cos(0.2)],
            ]
        ),
        because="For base 100 and d = 4 the frequencies are 1 and 0.1.",
    )


def test_rotary():
    """A pair is turned counterclockwise by position times frequency"""
    check(
        rotary,
        np.array([[1.0, 0, 1, 0], [1, 0, 0, 1]]),
        np.array([0, 3]),
        100,
        want=np.array([[1, 0, 1, 0], [cos(3), sin(3), -sin(0.3), cos(0.3)]]),
        because="For base 100 and d = 4 the frequencies are 1 and 0.1.",
    )


def test_one_position():
    """A single query far from the beginning is turned by its own position"""
    x = np.array([[[2.0, 1.0]]])
    c, s = cos(731), sin(731)
    check(
        rotary,
        x,
        np.array([731]),
        want=np.array([[[2 * c - s, 2 * s + c]]]),
    )

import numpy as np
from answer import conv2d
from judge import check


def test_not_turned():
    """The kernel is laid on the image without being turned"""
    check(
        conv2d,
        np.array([[[1.0, 2, 0], [0, 1, 3], [2, 0, 1]]]),
        np.array([[[[1.0, 2], [3, -1]]]]),
        np.zeros(1),
        want=np.array([[[4.0, 2], [8, 6]]]),
        because="The first window gives 1 * 1 + 2 * 2 + 0 * 3 - 1 * 1 = 4.",
    )


def test_stride():
    """Windows start at each multiple of the stride"""
    check(
        conv2d,
        np.array([[[1.0, 2, 4, 8, 16]]]),
        np.array([[[[1.0, 3]]]]),
        np.array([0.5]),
        stride=2,
        want=np.array([[[7.5, 28.5]]]),
        because="Windows of 2 among 5 pixels start at 0 and 2.",
    )
    check(
        conv2d,
        np.array([[[1.0, 2, 4, 8, 16]]]),
        np.array([[[[1.0, 0, 1]]]]),
        np.zeros(1),
        stride=2,
        want=np.array([[[5.0, 20]]]),
        because="Windows of 3 among 5 pixels start at 0 and 2.",
    )


def test_padding():
    """Padding surrounds the image with zeros"""
    check(
        conv2d,
        np.array([[[5.0, 7]], [[0.0, 1]]]),
        np.array([[[[1.0, 2, 3]], [[0.0, 0, 10]]]]),
        np.zeros(1),
        padding=1,
        want=np.array([[[0.0, 0], [41, 19], [0, 0]]]),
        because="Each padded channel has 3 rows and 4 columns, the middle row of"
        " the first is 0, 5, 7, 0; there are still two channels.",
    )


def test_channels():
    """Products are summed over the input channels"""
    check(
        conv2d,
        np.array([[[1.0]], [[10.0]]]),
        np.array([[[[2.0]], [[3.0]]], [[[0.0]], [[1.0]]], [[[4.0]], [[0.0]]]]),
        np.array([100.0, 200, 300]),
        want=np.array([[[132.0]], [[210.0]], [[304.0]]]),
    )

import numpy as np
from answer import dequantize, int8_linear, quantize
from judge import check


def test_rows_and_columns():
    """Each row or each column has its own scale"""
    X = np.array([[0.5, -1.27], [2.54, 2.0]])
    check(
        *(quantize, X, 1),
        want=(np.array([[50, -127], [127, 100]]), np.array([[0.01], [0.02]])),
    )
    check(
        *(quantize, X, 0),
        want=(np.array([[25, -81], [127, 127]]), np.array([[2.54, 2]]) / 127),
        because="0.5 / 0.02 = 25, and -1.27 * 127 / 2 = -80.6.",
    )


def test_rounding():
    """Codes are rounded, halves to the even whole number, and int8"""
    X = np.array([[127, 0.6, -0.6, 0.5, 1.5, -2.5]])
    want = np.array([[127, 1, -1, 0, 2, -2]])
    codes, _ = check(quantize, X, 1, want=(want, np.array([[1.0]])))
    assert codes.dtype == np.int8, f"codes of the type {codes.dtype}, not int8"


def test_zeros():
    """A row of zeros has the scale 1"""
    check(
        *(quantize, np.array([[0.0, 0], [0, 254]]), 1),
        want=(np.array([[0, 0], [0, 127]]), np.array([[1.0], [2]])),
        because="0 / 0 is NaN.",
    )
    check(
        *(dequantize, np.array([[3, -4]], np.int8), np.array([[0.5, 2]])),
        want=np.array([[1.5, -8]]),
    )


def test_linear():
    """Activations are quantised as well, and both scales are applied"""
    codes = np.array([[100, 1], [50, -127]], np.int8)
    check(
        *(int8_linear, np.array([[12.7, 0.26], [0, -1.27]])),
        *(codes, np.array([[0.5, 2]])),
        want=np.array(
            [
                [0.1 * (127 * 100 + 3 * 50) * 0.5, 0.1 * (127 - 3 * 127) * 2],
                [0.01 * (-127 * 50) * 0.5, 0.01 * 127 * 127 * 2],
            ]
        ),
        because="The activations have the codes (127, 3) and (0, -127).",
    )

from fractions import Fraction

import numpy as np
from answer import dequantize, int8_linear, quantize
from judge import check


def code(x, largest):
    """The nearest whole number, exactly; Python rounds halves to even."""
    return round(Fraction(x) * 127 / Fraction(largest)) if largest else 0


def reference(X, axis):
    X = np.asarray(X, float)
    lines = X if axis else X.T
    codes, scales = [], []
    for line in lines.tolist():
        largest = max(map(abs, line))
        codes.append([code(x, largest) for x in line])
        scales.append(largest / 127 if largest else 1.0)
    codes, scales = np.array(codes), np.array(scales)[:, None]
    return (codes, scales) if axis else (codes.T, scales.T)


def linear(X, codes, scales):
    """The layer in Python's whole numbers."""
    own, row_scales = reference(X, 1)
    own, other = own.tolist(), codes.T.tolist()
    return np.array(
        [
            [
                sum(a * b for a, b in zip(row, column, strict=True))
                * float(s)
                * float(t)
                for column, t in zip(other, scales[0], strict=True)
            ]
            for row, s in zip(own, row_scales[:, 0], strict=True)
        ]
    )


def test_random():
    """Random matrices, by rows and by columns"""
    rng = np.random.default_rng(0)
    for shape in ((1, 1), (3, 7), (20, 5)):
        X = rng.normal(size=shape) * np.exp(rng.normal(size=shape))
        for axis in (0, 1):
            check(quantize, X, axis, want=reference(X, axis))


def test_whole_numbers():
    """Whole numbers may be given"""
    X = np.array([[3, -10, 7], [0, 0, 0], [1, 2, 300]])
    for axis in (0, 1):
        check(quantize, X, axis, want=reference(X, axis))


def test_sizes():
    """Very small and very large entries have their codes"""
    X = np.array([[3e-30, -1e-30], [4e29, 1e30], [0, 1e-30], [-1e30, 1e-30]])
    for axis in (0, 1):
        check(quantize, X, axis, want=reference(X, axis), atol=0)


def test_error():
    """No entry moves by more than half a scale"""
    rng = np.random.default_rng(1)
    X = rng.standard_t(2, size=(40, 30))
    for axis in (0, 1):
        codes, scales = quantize(X, axis)
        assert np.abs(codes.astype(int)).max() == 127, "127 is never used"
        moved = np.abs(dequantize(codes, scales) - X) / scales
        assert moved.max() <= 0.5 + 1e-9, (
            f"an entry moved by {moved.max():.3g} times its scale"
        )


def test_random_linear():
    """Random layers, with a row of zeros among the activations"""
    rng = np.random.default_rng(2)
    for n, d, m in ((1, 1, 1), (4, 3, 5), (6, 40, 3)):
        X, W = rng.normal(size=(n, d)), rng.normal(size=(d, m))
        X[-1] *= n == 1
        codes, scales = reference(W, 0)
        codes = codes.astype(np.int8)
        want = linear(X, codes, scales)
        check(int8_linear, X, codes, scales, want=want)


def test_long_sums():
    """Sums of ten thousand products do not overflow"""
    rng = np.random.default_rng(3)
    d = 10_000
    X = np.vstack([np.full(d, 5.0), rng.normal(size=d)])
    codes = np.full((d, 2), 127, np.int8)
    codes[:, 1] = -127
    scales = np.array([[1e-3, 2.0]])
    check(int8_linear, X, codes, scales, want=linear(X, codes, scales))


def test_row_scales():
    """A row multiplied by 8 changes its own outputs only"""
    rng = np.random.default_rng(4)
    X = rng.normal(size=(3, 6))
    codes = rng.integers(-127, 128, (6, 4)).astype(np.int8)
    scales = rng.random((1, 4)) + 0.1
    want = linear(X, codes, scales) * [[1], [8], [1]]
    check(int8_linear, X * [[1], [8], [1]], codes, scales, want=want)


def test_narrow_types():
    """Entries may be int8 or float16"""
    X = np.array([[-128, 5, 0], [127, -128, 1]], np.int8)
    small = np.array([[6e-8, -1e-6], [6e4, 3e3]], np.float16)
    for axis in (0, 1):
        check(quantize, X, axis, want=reference(X, axis), atol=0)
        check(quantize, small, axis, want=reference(small, axis), atol=0)

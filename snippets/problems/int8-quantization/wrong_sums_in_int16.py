"""Sums in 16 bits, which two products nearly fill.

Fails: Sums of ten thousand products do not overflow
"""

import numpy as np


def quantize(X, axis):
    largest = np.abs(X).max(axis=axis, keepdims=True)
    scales = np.where(largest == 0, 1.0, largest / 127)
    return np.rint(X / scales).astype(np.int8), scales


def dequantize(codes, scales):
    return codes * scales


def int8_linear(X, codes, scales):
    own, row_scales = quantize(X, axis=1)
    products = own.astype(np.int16) @ codes.astype(np.int16)
    return products * row_scales * scales

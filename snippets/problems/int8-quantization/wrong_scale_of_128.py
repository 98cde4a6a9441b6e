"""Divides by 128, so that the largest value wraps round to -128.

Fails: Each row or each column has its own scale
"""

import numpy as np


def quantize(X, axis):
    largest = np.abs(X).max(axis=axis, keepdims=True)
    scales = np.where(largest == 0, 1.0, largest / 128)
    return np.rint(X / scales).astype(np.int8), scales


def dequantize(codes, scales):
    return codes * scales


def int8_linear(X, codes, scales):
    own, row_scales = quantize(X, axis=1)
    products = own.astype(np.int32) @ codes.astype(np.int32)
    return products * row_scales * scales

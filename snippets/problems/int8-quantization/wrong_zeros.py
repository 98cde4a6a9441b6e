"""Divides a row of zeros by the scale 0.

Fails: A row of zeros has the scale 1
"""

import numpy as np


def quantize(X, axis):
    largest = np.abs(X).max(axis=axis, keepdims=True)
    scales = largest / 127
    return np.rint(X / scales).astype(np.int8), scales


def dequantize(codes, scales):
    return codes * scales


def int8_linear(X, codes, scales):
    own, row_scales = quantize(X, axis=1)
    products = own.astype(np.int32) @ codes.astype(np.int32)
    return products * row_scales * scales

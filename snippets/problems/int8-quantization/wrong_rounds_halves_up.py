"""Adds a half and takes the floor, so that halves go up.

Fails: Codes are rounded, halves to the even whole number, and int8
"""

import numpy as np


def quantize(X, axis):
    largest = np.abs(X).max(axis=axis, keepdims=True)
    scales = np.where(largest == 0, 1.0, largest / 127)
    return np.floor(X / scales + 0.5).astype(np.int8), scales


def dequantize(codes, scales):
    return codes * scales


def int8_linear(X, codes, scales):
    own, row_scales = quantize(X, axis=1)
    products = own.astype(np.int32) @ codes.astype(np.int32)
    return products * row_scales * scales

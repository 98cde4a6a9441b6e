"""Multiplies int8 arrays, whose sums wrap round.

Fails: Activations are quantised as well, and both scales are applied
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
    products = own @ codes
    return products * row_scales * scales

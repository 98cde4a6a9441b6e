import numpy as np


def quantize(X: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Absmax quantisation to 8 bits.

    X: shape (n, d).
    axis: 1 for a scale for each row, 0 for each column.
    Returns the codes, int8 of shape (n, d), and the scales, shape (n, 1) or
        (1, d).
    """
    X = X.astype(float)  # in int8, the absolute value of -128 is -128
    largest = np.abs(X).max(axis=axis, keepdims=True)
    scales = np.where(largest == 0, 1.0, largest / 127)
    return np.rint(X / scales).astype(np.int8), scales


def dequantize(codes: np.ndarray, scales: np.ndarray) -> np.ndarray:
    """The numbers that the codes stand for, of the shape of the codes."""
    return codes * scales


def int8_linear(
    X: np.ndarray, codes: np.ndarray, scales: np.ndarray
) -> np.ndarray:
    """X times a quantised matrix, as a product of integers.

    X: activations, shape (n, d); each row is quantised by itself.
    codes, scales: of the weights, int8 of shape (d, m) and floats (1, m).
    Returns shape (n, m).
    """
    own, row_scales = quantize(X, axis=1)
    products = own.astype(np.int32) @ codes.astype(np.int32)
    return products * row_scales * scales

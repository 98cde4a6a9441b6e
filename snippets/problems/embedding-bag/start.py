import numpy as np


def embedding_bag(
    table: np.ndarray, indices: np.ndarray, offsets: np.ndarray, mode: str
) -> np.ndarray:
    """The rows of each bag, reduced to one.

    table: shape (V, d).
    indices: rows of the table, bag after bag, shape (n,).
    offsets: where each bag begins in indices, shape (B,).
    mode: "sum", "mean" or "max".
    Returns shape (B, d).
    """
    raise NotImplementedError


def embedding_bag_grad(
    grad_out: np.ndarray,
    table: np.ndarray,
    indices: np.ndarray,
    offsets: np.ndarray,
    mode: str,
) -> np.ndarray:
    """Gradient with respect to the table.

    grad_out: gradient with respect to the output, shape (B, d).
    Returns shape (V, d).
    """
    raise NotImplementedError

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
    sizes, bag = layout(indices, offsets)
    rows = table[indices]
    out = np.zeros((len(offsets), table.shape[1]))
    if mode == "max":
        full = sizes > 0
        out[full] = np.maximum.reduceat(rows, offsets[full])
        return out
    np.add.at(out, bag, rows)
    return out / np.maximum(sizes, 1)[:, None] if mode == "mean" else out


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
    sizes, bag = layout(indices, offsets)
    grad = np.zeros(table.shape)
    if mode == "max":
        full = sizes > 0
        largest = embedding_bag(table, indices, offsets, mode)
        n, d = len(indices), table.shape[1]
        place = np.arange(n)[:, None]
        place = np.where(table[indices] == largest[bag], place, n)
        first = np.minimum.reduceat(place, offsets[full])
        np.add.at(grad, (indices[first], np.arange(d)), grad_out[full])
        return grad
    if mode == "mean":
        grad_out = grad_out / np.maximum(sizes, 1)[:, None]
    np.add.at(grad, indices, grad_out[bag])
    return grad


def layout(indices, offsets):
    """The size of each bag, and the bag of each index."""
    sizes = np.diff(np.append(offsets, len(indices)))
    return sizes, np.repeat(np.arange(len(offsets)), sizes)

"""Gives the gradient of a maximum to each place that equals it.

Fails: The gradient of a maximum goes to the row that was it, once
"""

from itertools import pairwise

import numpy as np


def embedding_bag(table, indices, offsets, mode):
    ends = np.append(offsets, len(indices))
    out = np.zeros((len(offsets), table.shape[1]))
    for b, (start, end) in enumerate(pairwise(ends)):
        if end > start:
            out[b] = getattr(table[indices[start:end]], mode)(axis=0)
    return out


def embedding_bag_grad(grad_out, table, indices, offsets, mode):
    sizes = np.diff(np.append(offsets, len(indices)))
    bag = np.repeat(np.arange(len(offsets)), sizes)
    rows = grad_out[bag]
    if mode == "mean":
        rows = rows / sizes[bag, None]
    if mode == "max":
        largest = embedding_bag(table, indices, offsets, mode)
        rows = rows * (table[indices] == largest[bag])
    grad = np.zeros(table.shape)
    np.add.at(grad, indices, rows)
    return grad

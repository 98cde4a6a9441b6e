"""Adds with `grad[indices] +=`, which keeps one of several equal indices.

Fails: A row gets the gradients of all places where it stands
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
    grad[indices] += rows
    return grad

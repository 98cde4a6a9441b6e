"""Gives the places of an expert to the tokens with the largest gates.

Fails: First choices get places before second ones, also of earlier tokens
"""

import numpy as np


def route(logits, k, capacity):
    logits = np.asarray(logits, dtype=float)
    T, M = logits.shape
    probs = np.exp(logits - logits.max(axis=1, keepdims=True))
    probs /= probs.sum(axis=1, keepdims=True)
    experts = np.argsort(-logits, axis=1, kind="stable")[:, :k]
    gates = np.take_along_axis(probs, experts, axis=1)
    gates /= gates.sum(axis=1, keepdims=True)
    row = experts.T.ravel()
    order = np.lexsort((-gates.T.ravel(), row))
    load = np.bincount(row, minlength=M)
    begin = np.cumsum(load) - load
    places = np.empty(T * k, dtype=int)
    places[order] = np.arange(T * k) - begin[row[order]]
    slots = places.reshape(k, T).T
    kept = slots < capacity
    loss = M * (load / (T * k) * probs.mean(axis=0)).sum()
    return experts, np.where(kept, slots, -1), np.where(kept, gates, 0), loss

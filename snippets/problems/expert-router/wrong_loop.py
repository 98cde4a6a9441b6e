"""Goes through the tokens one by one.

Fails: There is no loop over tokens or their choices
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
    slots, taken = np.full((T, k), -1), np.zeros(M, dtype=int)
    for c in range(k):
        for t, e in enumerate(experts[:, c]):
            if taken[e] < capacity:
                slots[t, c] = taken[e]
            taken[e] += 1
    loss = M * (taken / (T * k) * probs.mean(axis=0)).sum()
    return experts, slots, np.where(slots >= 0, gates, 0), loss

import numpy as np


def route(
    logits: np.ndarray, k: int, capacity: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, float]:
    """Sends tokens to experts with a limited number of places.

    logits: of the router, shape (T, M).
    k: number of experts a token chooses.
    capacity: number of places of an expert.
    Returns the chosen experts, their slots, -1 if dropped, and the gates, each
    of shape (T, k), and the balance loss.
    """
    logits = np.asarray(logits, dtype=float)
    T, M = logits.shape
    probs = np.exp(logits - logits.max(axis=1, keepdims=True))
    probs /= probs.sum(axis=1, keepdims=True)
    experts = np.argsort(-logits, axis=1, kind="stable")[:, :k]
    gates = np.take_along_axis(probs, experts, axis=1)
    gates /= gates.sum(axis=1, keepdims=True)

    row = experts.T.ravel()  # all first choices, then all second ones, ...
    order = np.argsort(row, kind="stable")
    load = np.bincount(row, minlength=M)
    begin = np.cumsum(load) - load
    places = np.empty(T * k, dtype=int)
    places[order] = np.arange(T * k) - begin[row[order]]
    slots = places.reshape(k, T).T
    kept = slots < capacity

    loss = M * (load / (T * k) * probs.mean(axis=0)).sum()
    return experts, np.where(kept, slots, -1), np.where(kept, gates, 0), loss

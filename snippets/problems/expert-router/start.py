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
    raise NotImplementedError

from collections.abc import Sequence

import numpy as np


def ctc_loss(
    log_probs: np.ndarray, target: Sequence[int], blank: int = 0
) -> float:
    """Minus the log probability that a random path reads as the target.

    log_probs: log probabilities of K symbols in T frames, shape (T, K).
    target: L symbols, perhaps none, without the blank.
    Returns the loss, infinity if no path reads so.
    """
    raise NotImplementedError

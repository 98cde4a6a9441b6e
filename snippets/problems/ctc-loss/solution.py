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
    symbols = np.full(2 * len(target) + 1, blank)  # -, y_1, -, y_2, -, ...
    symbols[1::2] = target
    emit = np.asarray(log_probs, dtype=float)[:, symbols]
    skip = np.zeros(len(symbols), dtype=bool)
    skip[2:] = symbols[2:] != symbols[:-2]  # never to a blank

    alpha = np.full(len(symbols), -np.inf)
    alpha[:2] = emit[0, :2]
    for row in emit[1:]:
        by_one = np.append(-np.inf, alpha[:-1])
        by_two = np.where(skip, np.append(-np.inf, by_one[:-1]), -np.inf)
        alpha = np.logaddexp(np.logaddexp(alpha, by_one), by_two) + row
    return float(-np.logaddexp.reduce(alpha[-2:]))

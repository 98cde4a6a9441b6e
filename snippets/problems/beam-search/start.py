from collections.abc import Callable

import numpy as np


def beam_search(
    log_probs: Callable[[tuple[int, ...]], np.ndarray],
    width: int,
    max_len: int,
    end: int,
    alpha: float = 0.0,
) -> tuple[list[int], float]:
    """The best text that a beam of a given width finds, and its score.

    log_probs: from a tuple of tokens to the next one's log probabilities, (V,).
    max_len: the most tokens of a text, at least 1.
    end: the token that finishes a text.
    Returns the tokens and their summed log probability over length ** alpha.
    """
    raise NotImplementedError

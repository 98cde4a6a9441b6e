from collections.abc import Callable

import torch


def beam_search(
    log_probs: Callable[[torch.Tensor], torch.Tensor],
    width: int,
    max_len: int,
    end: int,
    alpha: float = 0.0,
) -> tuple[torch.Tensor, float]:
    """The best text that a beam of a given width finds, and its score.

    log_probs: from tokens, shape (n, t), int64, to the next one's log
        probabilities, (n, V); at the beginning t is 0 and n is 1.
    max_len: the most tokens of a text, at least 1.
    end: the token that finishes a text.
    Returns the tokens and their summed log probability over length ** alpha.
    """
    raise NotImplementedError

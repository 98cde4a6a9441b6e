import torch


def speculative_round(
    p: torch.Tensor,
    q: torch.Tensor,
    draft: torch.Tensor,
    rng: torch.Generator,
) -> torch.Tensor:
    """The tokens of n rounds of speculative decoding.

    p: the target's distributions, shape (n, g + 1, V).
    q: those of the draft model, shape (n, g, V).
    draft: tokens drawn from q, shape (n, g), int64.
    Returns shape (n, g + 1): a round's tokens, then -1.
    """
    raise NotImplementedError

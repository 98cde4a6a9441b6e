import torch


def dpo_loss(
    policy: torch.Tensor,
    reference: torch.Tensor,
    mask: torch.Tensor,
    beta: float,
) -> torch.Tensor:
    """The loss of direct preference optimisation.

    policy, reference: log probabilities of tokens, shape (2, B, T), of the
        chosen answers first, then the rejected ones.
    mask: True for tokens of an answer, shape (2, B, T).
    Returns the mean loss over the pairs, a scalar; its gradient flows to
    policy only.
    """
    raise NotImplementedError

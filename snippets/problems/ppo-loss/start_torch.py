import torch


def ppo_loss(
    logits: torch.Tensor,
    actions: torch.Tensor,
    old_log_probs: torch.Tensor,
    advantages: torch.Tensor,
    values: torch.Tensor,
    returns: torch.Tensor,
    mask: torch.Tensor,
    clip: float = 0.2,
    value_weight: float = 0.5,
    entropy_weight: float = 0.01,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """The loss of proximal policy optimisation and its three parts.

    logits: shape (B, T, A); -inf forbids an action.
    actions: the sampled ones, whole numbers, shape (B, T).
    old_log_probs: what the sampling policy gave to them, shape (B, T).
    advantages, values, returns: shape (B, T).
    mask: true for real steps, shape (B, T).
    Returns total, policy loss, value loss and entropy, scalars.
    """
    raise NotImplementedError

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
    log_p = logits[mask].log_softmax(dim=1)  # padding has no gradient
    new = log_p.gather(1, actions[mask][:, None])[:, 0]
    ratio = (new - old_log_probs[mask].detach()).exp()
    gain = advantages[mask].detach()
    clipped = ratio.clamp(1 - clip, 1 + clip)
    policy = -torch.minimum(ratio * gain, clipped * gain).mean()
    value = (values[mask] - returns[mask].detach()).square().mean()
    p = log_p.exp()
    entropy = -(p * log_p.masked_fill(p == 0, 0)).sum(dim=1).mean()
    total = policy + value_weight * value - entropy_weight * entropy
    return total, policy, value, entropy

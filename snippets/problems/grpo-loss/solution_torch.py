import torch


def group_advantages(rewards: torch.Tensor) -> torch.Tensor:
    """Rewards normalised within each group, 0 where they are all equal.

    rewards: a row for each question, a column for each answer, shape (Q, G).
    Returns shape (Q, G).
    """
    centred = rewards - rewards.mean(dim=1, keepdim=True)
    deviation = centred.square().mean(dim=1, keepdim=True).sqrt()
    equal = (rewards == rewards[:, :1]).all(dim=1, keepdim=True)
    return torch.where(equal, 0.0, centred / deviation)


def grpo_loss(
    policy: torch.Tensor,
    old: torch.Tensor,
    advantages: torch.Tensor,
    mask: torch.Tensor,
    epsilon: float = 0.2,
) -> torch.Tensor:
    """The clipped loss of GRPO, a scalar.

    policy, old: log probabilities of tokens, shape (B, T).
    advantages: shape (B,).
    mask: True for tokens of an answer, shape (B, T).
    """
    A = advantages.detach()[:, None]
    # Before the exponential: NaN outside the mask would reach the gradient.
    rho = (policy - old.detach()).masked_fill(~mask, 0).exp()
    kept = torch.minimum(rho * A, rho.clamp(1 - epsilon, 1 + epsilon) * A)
    lengths = mask.sum(dim=1).clamp(min=1)
    return -(kept.masked_fill(~mask, 0).sum(dim=1) / lengths).mean()

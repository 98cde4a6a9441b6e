import torch


def group_advantages(rewards: torch.Tensor) -> torch.Tensor:
    """Rewards normalised within each group, 0 where they are all equal.

    rewards: a row for each question, a column for each answer, shape (Q, G).
    Returns shape (Q, G).
    """
    raise NotImplementedError


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
    raise NotImplementedError

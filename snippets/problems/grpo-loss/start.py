import numpy as np


def group_advantages(rewards: np.ndarray) -> np.ndarray:
    """Rewards normalised within each group, 0 where they are all equal.

    rewards: a row for each question, a column for each answer, shape (Q, G).
    Returns shape (Q, G).
    """
    raise NotImplementedError


def grpo_loss(
    policy: np.ndarray,
    old: np.ndarray,
    advantages: np.ndarray,
    mask: np.ndarray,
    epsilon: float = 0.2,
) -> tuple[float, np.ndarray]:
    """The clipped loss of GRPO, and its gradient.

    policy, old: log probabilities of tokens, shape (B, T).
    advantages: shape (B,).
    mask: True for tokens of an answer, shape (B, T).
    Returns the loss and its gradient in policy, shape (B, T).
    """
    raise NotImplementedError

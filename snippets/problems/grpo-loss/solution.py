import numpy as np


def group_advantages(rewards: np.ndarray) -> np.ndarray:
    """Rewards normalised within each group, 0 where they are all equal.

    rewards: a row for each question, a column for each answer, shape (Q, G).
    Returns shape (Q, G).
    """
    centred = rewards - rewards.mean(axis=1, keepdims=True)
    deviation = np.sqrt((centred**2).mean(axis=1, keepdims=True))
    equal = (rewards == rewards[:, :1]).all(axis=1, keepdims=True)
    return np.where(equal, 0, centred) / np.where(equal, 1, deviation)


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
    A = advantages[:, None]
    rho = np.exp(np.where(mask, policy - old, 0))
    first, second = rho * A, np.clip(rho, 1 - epsilon, 1 + epsilon) * A
    lengths = mask.sum(axis=1, keepdims=True)
    weight = mask / np.maximum(lengths, 1) / len(mask)
    loss = -(weight * np.minimum(first, second)).sum()
    return loss, -weight * np.where(first <= second, first, 0)

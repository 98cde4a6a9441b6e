import numpy as np


def ppo_loss(
    logits: np.ndarray,
    actions: np.ndarray,
    old_log_probs: np.ndarray,
    advantages: np.ndarray,
    values: np.ndarray,
    returns: np.ndarray,
    mask: np.ndarray,
    clip: float = 0.2,
    value_weight: float = 0.5,
    entropy_weight: float = 0.01,
) -> tuple[float, float, float, float]:
    """The loss of proximal policy optimisation and its three parts.

    logits: shape (B, T, A); -inf forbids an action.
    actions: the sampled ones, whole numbers, shape (B, T).
    old_log_probs: what the sampling policy gave to them, shape (B, T).
    advantages, values, returns: shape (B, T).
    mask: true for real steps, shape (B, T).
    Returns total, policy loss, value loss and entropy.
    """
    raise NotImplementedError

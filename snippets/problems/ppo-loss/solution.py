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
    rows, chosen = logits[mask], actions[mask]
    rows = rows - rows.max(axis=1, keepdims=True)
    log_p = rows - np.log(np.exp(rows).sum(axis=1, keepdims=True))
    new = log_p[np.arange(len(log_p)), chosen]
    ratio, gain = np.exp(new - old_log_probs[mask]), advantages[mask]
    clipped = np.clip(ratio, 1 - clip, 1 + clip)
    policy = -np.minimum(ratio * gain, clipped * gain).mean()
    value = ((values - returns)[mask] ** 2).mean()
    p = np.exp(log_p)
    entropy = -(p * np.where(p > 0, log_p, 0)).sum(axis=1).mean()
    total = policy + value_weight * value - entropy_weight * entropy
    return total, policy, value, entropy

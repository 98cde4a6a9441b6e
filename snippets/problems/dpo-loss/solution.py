import numpy as np


def dpo_loss(
    policy: np.ndarray, reference: np.ndarray, mask: np.ndarray, beta: float
) -> tuple[float, np.ndarray]:
    """The loss of direct preference optimisation, and its gradient.

    policy, reference: log probabilities of tokens, shape (2, B, T), of the
        chosen answers first, then the rejected ones.
    mask: True for tokens of an answer, shape (2, B, T).
    Returns the mean loss over the pairs, and its gradient in policy.
    """
    gains = np.where(mask, policy - reference, 0).sum(axis=2)
    margin = beta * (gains[0] - gains[1])
    loss = np.logaddexp(0, -margin).mean()
    weight = beta * np.exp(-np.logaddexp(0, margin)) / len(margin)
    return loss, np.where(mask, np.stack([-weight, weight])[:, :, None], 0)

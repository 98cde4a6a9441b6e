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
    raise NotImplementedError

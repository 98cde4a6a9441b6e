import numpy as np


def softmax_cross_entropy(
    logits: np.ndarray, labels: np.ndarray
) -> tuple[float, np.ndarray]:
    """Mean cross-entropy of the softmax of each row, and its gradient.

    logits: shape (n, k).
    labels: the true classes, whole numbers below k, shape (n,).
    Returns the loss and its gradient by the logits, shape (n, k).
    """
    n = len(logits)
    true = np.arange(n), labels
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    gradient = np.exp(log_p)
    gradient[true] -= 1
    return -log_p[true].mean(), gradient / n

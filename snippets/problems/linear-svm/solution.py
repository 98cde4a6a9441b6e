import numpy as np


def pegasos(
    X: np.ndarray, y: np.ndarray, lam: float, batches: np.ndarray
) -> tuple[np.ndarray, float]:
    """Trains a linear support vector machine without a bias.

    X: shape (n, d).
    y: labels -1 and 1, shape (n,).
    batches: indices of the examples of each step, shape (steps, k).
    Returns the weights, shape (d,), and the objective over all examples.
    """
    w = np.zeros(X.shape[1])
    for t, batch in enumerate(batches, 1):
        A, s = X[batch].astype(float), y[batch]
        low = s * (A @ w) < 1
        push = s[low] @ A[low] / len(batch)
        w = (1 - 1 / t) * w + push / (lam * t)
        w /= max(1, np.sqrt(lam) * np.linalg.norm(w))
    hinge = np.maximum(0, 1 - y * (X @ w))
    return w, lam / 2 * (w @ w) + hinge.mean()

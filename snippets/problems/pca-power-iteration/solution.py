import numpy as np


def pca(
    X: np.ndarray, start: np.ndarray, steps: int = 300
) -> tuple[np.ndarray, np.ndarray]:
    """The first k principal components by power iteration.

    X: shape (n, d).
    start: where the iteration for each component begins, shape (k, d).
    Returns the components, shape (k, d), in rows of unit length whose entry of
    largest modulus is positive, and the variances along them, shape (k,).
    """
    n = len(X)
    X = X - X.mean(axis=0)
    components, variances = np.empty(start.shape), np.empty(len(start))
    for i, w in enumerate(start):
        for _ in range(steps):
            w = X.T @ (X @ w) / (n - 1)
            w = w / np.linalg.norm(w)
        scores = X @ w
        variances[i] = scores @ scores / (n - 1)
        components[i] = w * np.sign(w[np.abs(w).argmax()])
        X = X - np.outer(scores, w)
    return components, variances

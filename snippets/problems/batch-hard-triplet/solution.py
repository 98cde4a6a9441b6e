import numpy as np


def batch_hard(
    Z: np.ndarray, labels: np.ndarray, margin: float
) -> tuple[float, np.ndarray]:
    """Triplet loss with the hardest positive and negative of each anchor.

    Z: embeddings, shape (n, d).
    labels: shape (n,).
    Returns the mean over the anchors that have a positive and a negative, or
    0, and its derivative by Z, shape (n, d).
    """
    n, Z = len(Z), Z.astype(float)  # differences of uint8 have no sign
    D = ((Z[:, None] - Z[None]) ** 2).sum(axis=2)
    same = labels[:, None] == labels[None]
    positive = same & ~np.eye(n, dtype=bool)
    p = np.where(positive, D, -np.inf).argmax(axis=1)
    q = np.where(same, np.inf, D).argmin(axis=1)
    a = np.flatnonzero(positive.any(axis=1) & ~same.all(axis=1))
    grad = np.zeros(Z.shape)
    if len(a) == 0:
        return 0.0, grad
    hinge = np.maximum(D[a, p[a]] - D[a, q[a]] + margin, 0)
    count, a = len(a), a[hinge > 0]
    p, q = p[a], q[a]
    np.add.at(grad, a, 2 / count * (Z[q] - Z[p]))
    np.add.at(grad, p, 2 / count * (Z[p] - Z[a]))
    np.add.at(grad, q, 2 / count * (Z[a] - Z[q]))
    return hinge.sum() / count, grad

"""Takes the softmax over the queries, so that they compete for each key.

Fails: One head averages the values with the softmax of its scores
"""

import numpy as np


def attention(X, Y, W_Q, W_K, W_V, W_O, h, mask=None):
    B, T, d = X.shape
    Q, K, V = (
        (Z @ W).reshape(B, -1, h, d // h).transpose(0, 2, 1, 3)
        for Z, W in ((X, W_Q), (Y, W_K), (Y, W_V))
    )
    scores = Q @ K.transpose(0, 1, 3, 2) / np.sqrt(d // h)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=2, keepdims=True))
    weights /= weights.sum(axis=2, keepdims=True)
    return (weights @ V).transpose(0, 2, 1, 3).reshape(B, T, d) @ W_O

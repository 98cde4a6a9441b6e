import math

import numpy as np
from answer import attention
from judge import check


def reference(X, Y, W_Q, W_K, W_V, W_O, h, mask=None):
    """One sequence, head and query at a time, from columns of the weights."""
    (B, T, d), S = X.shape, Y.shape[1]
    mask = np.broadcast_to(True if mask is None else mask, (B, h, T, S))
    out, width = np.zeros((B, T, d)), d // h
    for b, i, t in np.ndindex(B, h, T):
        own = slice(i * width, (i + 1) * width)
        query = X[b, t] @ W_Q[:, own]
        seen = [s for s in range(S) if mask[b, i, t, s]]
        scores = {
            s: query @ (Y[b, s] @ W_K[:, own]) / math.sqrt(width) for s in seen
        }
        powers = {
            s: math.exp(score - max(scores.values()))
            for s, score in scores.items()
        }
        for s, power in powers.items():
            value = Y[b, s] @ W_V[:, own]
            out[b, t] += power / sum(powers.values()) * value @ W_O[own]
    return out


def example(seed, B, T, S, d):
    rng = np.random.default_rng(seed)
    X, Y = rng.normal(size=(B, T, d)), rng.normal(size=(B, S, d))
    return X, Y, *rng.normal(size=(4, d, d))


def test_random():
    """Random weights, with T, S and d that differ"""
    for seed, (B, T, S, d, h) in enumerate(
        ((1, 1, 1, 1, 1), (2, 3, 5, 6, 2), (3, 5, 2, 6, 3), (1, 4, 4, 8, 1))
    ):
        given = *example(seed, B, T, S, d), h
        check(attention, *given, want=reference(*given))


def test_causal():
    """With a causal mask a query sees no later key"""
    X, _, *weights = example(4, 2, 5, 5, 6)
    given = X, X, *weights, 3, np.tri(5, dtype=bool)
    check(
        attention,
        *given,
        want=reference(*given),
        because="Forbidden scores are minus infinity before the softmax.",
    )


def test_padding():
    """A mask of shape (B, 1, 1, S) hides the padding of each sequence"""
    real = np.array([[1, 1, 1, 0], [1, 1, 1, 1], [0, 0, 0, 0]], bool)
    given = *example(5, 3, 3, 4, 6), 2, real[:, None, None]
    check(attention, *given, want=reference(*given))


def test_mask_of_heads():
    """Each head may have a mask of its own"""
    mask = np.random.default_rng(6).random((2, 3, 4, 5)) < 0.6
    given = *example(6, 2, 4, 5, 6), 3, mask
    check(attention, *given, want=reference(*given))


def test_large_scores():
    """Scores of a thousand do not overflow, nor do lower rows underflow"""
    X, Y, *weights = example(7, 2, 3, 4, 4)
    given = 300 * X * np.array([[[1.0], [-1.0], [0.001]]]), Y, *weights, 2
    check(attention, *given, want=reference(*given))


def test_large_forbidden_scores():
    """A forbidden score of a thousand does not push the others to zero"""
    one, seen = np.eye(1), np.array([True, True, False])
    check(
        attention,
        np.array([[[1.0]]]),
        np.array([[[0.0], [2.0], [1000.0]]]),
        *(one, one, one, one, 1, seen),
        want=np.array([[[2 / (1 + math.exp(-2))]]]),
        because="The maximum of a row is that of the scores that are seen.",
    )
    X, Y, *weights = example(8, 2, 3, 5, 4)
    seen = np.array([True, False, True, True, False])
    Y[:, ~seen] *= 1e3
    given = X, Y, *weights, 2, seen
    check(attention, *given, want=reference(*given))

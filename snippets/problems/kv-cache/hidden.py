import math

import numpy as np
from answer import cached_attention
from judge import check, difference


def reference(X, weights):
    """The outputs of all tokens, one row and one key at a time."""
    W_q, W_k, W_v = weights
    rows = []
    for i in range(len(X)):
        q = X[i] @ W_q
        scores = [q @ (X[j] @ W_k) / math.sqrt(len(q)) for j in range(i + 1)]
        top = max(scores)
        parts = [math.exp(s - top) for s in scores]
        rows.append(
            sum(a * (X[j] @ W_v) for j, a in enumerate(parts)) / sum(parts)
        )
    return np.array(rows)


def random_text(n, d, d_k, d_v, rng, scale=1.0):
    weights = tuple(
        scale * rng.normal(size=s) for s in ((d, d_k), (d, d_k), (d, d_v))
    )
    return rng.normal(size=(n, d)), weights


def test_full():
    """One call with all tokens is causal attention"""
    X, weights = random_text(7, 5, 3, 4, np.random.default_rng(0))
    want = reference(X, weights), (X @ weights[1], X @ weights[2])
    check(cached_attention, X, weights, want=want)


def test_cuts():
    """However a text is cut into calls, the outputs are those of one call"""
    X, weights = random_text(9, 6, 4, 2, np.random.default_rng(1))
    full, cuts = reference(X, weights), ((1,) * 9, (4, 3, 2), (1, 8), (8, 1))
    for sizes in cuts:
        cache, end = None, 0
        for size in sizes:
            start, end = end, end + size
            want = (
                full[start:end],
                (X[:end] @ weights[1], X[:end] @ weights[2]),
            )
            _, cache = check(
                cached_attention,
                X[start:end],
                weights,
                cache,
                want=want,
                because=f"Calls with {sizes} tokens; this one begins after"
                f" {start}.",
            )


def test_kept():
    """Keys and values of earlier tokens come from the cache"""
    rng = np.random.default_rng(2)
    x, weights = random_text(2, 3, 2, 2, rng)
    cache = rng.normal(size=(4, 2)), rng.normal(size=(4, 2))
    K = np.concatenate([cache[0], x @ weights[1]])
    V = np.concatenate([cache[1], x @ weights[2]])
    rows = []
    for i in range(2):
        e = np.exp(K[: 5 + i] @ (x[i] @ weights[0]) / math.sqrt(2))
        rows.append(e @ V[: 5 + i] / e.sum())
    want = np.array(rows), (K, V)
    check(cached_attention, x, weights, cache, want=want)


def test_large_scores():
    """Scores in the thousands give no NaN"""
    X, weights = random_text(6, 4, 3, 3, np.random.default_rng(3), 30.0)
    want = reference(X, weights), (X @ weights[1], X @ weights[2])
    check(cached_attention, X, weights, want=want)
    x, one = np.array([[1.0], [5000.0]]), np.eye(1)
    check(
        cached_attention,
        x,
        (one, one, one),
        want=(x, (x, x)),
        because="The first token sees itself alone; a later token's score has"
        " no place in its maximum.",
    )


def test_two_ways():
    """A cache can be continued in two ways"""
    X, weights = random_text(5, 3, 2, 3, np.random.default_rng(4))
    other = X.copy()
    other[3:] *= -2
    _, cache = cached_attention(X[:3], weights)
    for text in (X, other):
        got, _ = cached_attention(text[3:], weights, cache)
        different = difference(got, reference(text, weights)[3:])
        assert not different, (
            f"A text of 3 tokens was continued in two ways from the same"
            f" cache; in one of them the output differs: {different}"
        )

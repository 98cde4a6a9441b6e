"""Keys with outlier channels: a scale a channel against a scale a token."""

import numpy as np
from scipy.special import softmax


# --8<-- [start:show]
def rounded(A, axis, top=7):
    s = np.abs(A).max(axis=axis, keepdims=True) / top
    return s * np.round(A / s)


def attend(q, K, V):
    E = np.exp(q @ K.T / np.sqrt(K.shape[1]))
    return E / E.sum(axis=1, keepdims=True) @ V


def case(seed, T=256, d=64):
    """Two channels of K large in every token; V without outliers."""
    rng = np.random.default_rng(seed)
    q, K, V = (rng.normal(size=(T, d)) for _ in range(3))
    K[:, [3, 40]] *= 8
    return q, K, V


def errors(q, K, V):
    exact = attend(q, K, V)
    for axis in (1, 0):  # 1: a scale a token, 0: a scale a channel
        gap = attend(q, rounded(K, axis), V) - exact
        yield np.linalg.norm(gap) / np.linalg.norm(exact)


for seed in range(3):
    token, channel = errors(*case(seed))
    print(f"4-bit keys: scale a token {token:.2f}, a channel {channel:.2f}")
# --8<-- [end:show]

for seed in range(3):
    q, K, V = case(seed)
    token, channel = errors(q, K, V)
    assert channel < 0.7 * token
    assert np.allclose(attend(q, K, V), softmax(q @ K.T / 8, axis=1) @ V)
    spread = K.std(axis=0)  # eight times as large, in two channels
    assert np.sum(spread > 4) == 2
    assert np.isclose(spread.max(), 8, rtol=0.1)
    assert 1 / 3.5 < channel / token < 0.4
    # A constant shift of all keys leaves the softmax unchanged, but does
    # not cure channels whose entries vary.
    shifted = attend(q, rounded(K - K.mean(axis=0), 1), V) - attend(q, K, V)
    assert np.linalg.norm(shifted) > 2 * channel * np.linalg.norm(
        attend(q, K, V)
    )
    assert np.allclose(attend(q, K, V), attend(q, K - K.mean(axis=0), V))
    assert rounded(K, 0).shape == K.shape
    s = np.abs(K).max(axis=0) / 7
    assert np.allclose(rounded(K, 0)[:, 3], s[3] * np.round(K[:, 3] / s[3]))
    plain = np.random.default_rng(seed).normal(size=(256, 64))
    a, b = errors(q, plain, V)
    assert abs(a - b) < 0.1 * a + 0.05  # without outliers they hardly differ
assert round(2 * 32 * 32 * 128 * 4.25 / 8) == 139_264

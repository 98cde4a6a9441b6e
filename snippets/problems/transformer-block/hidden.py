import math

import numpy as np
from answer import transformer_block
from judge import check, difference


def normed(x, gain, bias, eps):
    mean = sum(x) / len(x)
    variance = sum((a - mean) ** 2 for a in x) / len(x)
    return (
        np.array([(a - mean) / math.sqrt(variance + eps) for a in x]) * (gain)
        + bias
    )


def gelu(z):
    inner = math.sqrt(2 / math.pi) * (z + 0.044715 * z * z * z)
    return 0.5 * z * (1 + math.tanh(inner))


def reference(X, p, h, eps=1e-5):
    """Each text, token and head by itself."""
    B, T, d = X.shape
    width, out = d // h, np.array(X, float)
    W_q, W_k, W_v = (p["W_qkv"][:, i * d : (i + 1) * d] for i in range(3))
    b_q, b_k, b_v = (p["b_qkv"][i * d : (i + 1) * d] for i in range(3))
    for b, t in np.ndindex(B, T):
        rows = [
            normed(X[b, s], p["gain_1"], p["bias_1"], eps) for s in range(t + 1)
        ]
        heads = []
        for i in range(h):
            own = slice(i * width, (i + 1) * width)
            q = rows[t] @ W_q[:, own] + b_q[own]
            scores = [
                q @ (z @ W_k[:, own] + b_k[own]) / math.sqrt(width)
                for z in rows
            ]
            parts = [math.exp(s - max(scores)) for s in scores]
            values = [z @ W_v[:, own] + b_v[own] for z in rows]
            heads.append(
                sum(a * v for a, v in zip(parts, values, strict=True))
                / sum(parts)
            )
        x = X[b, t] + np.concatenate(heads) @ p["W_out"] + p["b_out"]
        z = normed(x, p["gain_2"], p["bias_2"], eps)
        hidden = np.array([gelu(a) for a in z @ p["W_up"] + p["b_up"]])
        out[b, t] = x + hidden @ p["W_down"] + p["b_down"]
    return out


def example(seed, B, T, d, m, scale=1.0):
    rng = np.random.default_rng(seed)
    shapes = {
        "gain_1": (d,),
        "bias_1": (d,),
        "gain_2": (d,),
        "bias_2": (d,),
        "W_qkv": (d, 3 * d),
        "b_qkv": (3 * d,),
        "W_out": (d, d),
        "b_out": (d,),
        "W_up": (d, m),
        "b_up": (m,),
        "W_down": (m, d),
        "b_down": (d,),
    }
    p = {name: scale * rng.normal(size=s) for name, s in shapes.items()}
    return rng.normal(size=(B, T, d)), p


def test_one_head():
    """One head with random weights"""
    for seed, sizes in enumerate(((1, 1, 2, 3), (2, 4, 3, 5), (3, 2, 4, 1))):
        X, p = example(seed, *sizes)
        check(transformer_block, X, p, 1, want=reference(X, p, 1))


def test_heads():
    """Several heads, with B, T, d and m that differ"""
    for seed, (*sizes, h) in enumerate(
        ((1, 3, 4, 5, 2), (2, 5, 6, 7, 3), (3, 4, 6, 2, 2), (2, 3, 4, 4, 4))
    ):
        X, p = example(seed, *sizes)
        check(transformer_block, X, p, h, want=reference(X, p, h))


def test_epsilon():
    """Epsilon is added to the variance, so that equal entries give no NaN"""
    X, p = example(5, 2, 3, 4, 5)
    X[0, 1] = 7.0
    X[1] *= 1e-3
    check(transformer_block, X, p, 2, want=reference(X, p, 2))
    check(transformer_block, X, p, 2, 0.5, want=reference(X, p, 2, 0.5))


def test_causal():
    """No output depends on a later token"""
    X, p = example(6, 2, 6, 4, 5)
    full = transformer_block(X, p, 2)
    for t in range(1, 6):
        changed = X.copy()
        changed[:, t:] = 1e3 * np.cos(np.arange(4))
        got = transformer_block(changed, p, 2)[:, :t]
        different = difference(got, full[:, :t])
        assert not different, (
            f"after changes to the tokens from number {t} on, outputs before"
            f" them changed: {different}"
        )


def test_large_values():
    """Scores and arguments of GELU of a thousand give no NaN"""
    for seed in (8, 9):
        X, p = example(seed, 2, 4, 6, 5, scale=10.0)
        p |= {name: p[name] / 30 for name in ("W_qkv", "b_qkv")}
        check(transformer_block, X, p, 2, want=reference(X, p, 2))


def test_whole_numbers():
    """Whole numbers may be given"""
    _, p = example(8, 1, 3, 4, 5)
    X = np.array([[[1, 2, 3, 5], [-1, 0, 4, 2], [7, 7, 0, 1]]])
    check(transformer_block, X, p, 2, want=reference(X, p, 2))

import numpy as np


def transformer_block(
    X: np.ndarray, p: dict[str, np.ndarray], h: int, eps: float = 1e-5
) -> np.ndarray:
    """A pre-norm decoder block.

    X: shape (B, T, d).
    p: the parameters, rows of inputs times W:
        gain_1, bias_1, gain_2, bias_2: of the norms, shape (d,).
        W_qkv, b_qkv: queries, keys and values, shapes (d, 3d) and (3d,).
        W_out, b_out: shapes (d, d) and (d,).
        W_up, b_up: shapes (d, m) and (m,).
        W_down, b_down: shapes (m, d) and (d,).
    h: the number of heads, a divisor of d.
    Returns shape (B, T, d).
    """
    X = X + attention(layer_norm(X, p["gain_1"], p["bias_1"], eps), p, h)
    Z = layer_norm(X, p["gain_2"], p["bias_2"], eps)
    return X + gelu(Z @ p["W_up"] + p["b_up"]) @ p["W_down"] + p["b_down"]


def layer_norm(X, gain, bias, eps):
    X = X - X.mean(axis=-1, keepdims=True)
    variance = (X**2).mean(axis=-1, keepdims=True)
    return X / np.sqrt(variance + eps) * gain + bias


def attention(Z, p, h):
    B, T, d = Z.shape
    Q, K, V = (
        part.reshape(B, T, h, d // h).swapaxes(1, 2)
        for part in np.split(Z @ p["W_qkv"] + p["b_qkv"], 3, axis=-1)
    )
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(d // h)
    scores = np.where(np.tri(T, dtype=bool), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    heads = (weights @ V).swapaxes(1, 2).reshape(B, T, d)
    return heads @ p["W_out"] + p["b_out"]


def gelu(z):
    return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))

"""Gates by the sigmoid alone, which is the older GLU.

Fails: The gate goes through swish, and multiplies the up value
"""

import numpy as np


def rms_norm(X, gain, eps=1e-6):
    return X / np.sqrt((X**2).mean(axis=-1, keepdims=True) + eps) * gain


def feed_forward(X, gain, W_gate, W_up, W_down, eps=1e-6):
    Z = rms_norm(X, gain, eps)
    gate = 0.5 * (1 + np.tanh(Z @ W_gate / 2))
    return X + (gate * (Z @ W_up)) @ W_down

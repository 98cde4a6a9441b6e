"""Divides infinity by infinity where a gate is large.

Fails: Gates of a thousand pass or close, and give no NaN
"""

import numpy as np


def rms_norm(X, gain, eps=1e-6):
    return X / np.sqrt((X**2).mean(axis=-1, keepdims=True) + eps) * gain


def feed_forward(X, gain, W_gate, W_up, W_down, eps=1e-6):
    Z = rms_norm(X, gain, eps)
    G = Z @ W_gate
    return X + (G * np.exp(G) / (1 + np.exp(G)) * (Z @ W_up)) @ W_down

"""CLIP in miniature: classify by captions never seen together."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits

with contextlib.redirect_stdout(io.StringIO()):
    path = Path(__file__).with_name("clip_loss.py")
    clip_loss = runpy.run_path(str(path))["clip_loss"]
digits = load_digits()


def unit(Z):
    return Z / np.linalg.norm(Z, axis=1, keepdims=True)


def fit(X, words, seed, steps=300, n=64, eta=0.01):
    """Image tower W, c, V; text tower E, one row a word; log scale s."""
    rng = np.random.default_rng(seed)
    params = [
        rng.normal(0, 1 / 8, (64, 64)),
        np.zeros(64),
        rng.normal(0, 1 / 8, (64, 16)),
        rng.normal(0, 0.3, (12, 16)),
        np.array(1.0),
    ]
    first, second = ([np.zeros_like(p) for p in params] for _ in range(2))
    for t in range(1, steps + 1):
        batch = rng.integers(len(X), size=n)
        W, c, V, E, s = params
        H = np.maximum(X[batch] @ W + c, 0)
        _, dA, dB, ds = clip_loss(H @ V, words[batch] @ E, s)
        dH = dA @ V.T * (H > 0)
        grads = [X[batch].T @ dH, dH.sum(axis=0), H.T @ dA]
        grads += [words[batch].T @ dB, ds]
        for p, g, m, v in zip(params, grads, first, second, strict=True):
            m += 0.1 * (g - m)  # Adam
            v += 0.01 * (g**2 - v)
            p -= eta * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.99**t)) + 1e-8)
    return params


# --8<-- [start:show]
def bag(digit, bright):
    """Captions such as "bright three" as bags of 12 words."""
    words = np.zeros((len(digit), 12))
    words[np.arange(len(digit)), digit] = 1
    words[np.arange(len(digit)), 10 + bright] = 1
    return words


prompts = bag(np.arange(20) % 10, np.arange(20) // 10)
for seed in range(3):
    rng = np.random.default_rng(seed)
    bright = rng.integers(2, size=1797)
    X = digits.data / 16 * np.where(bright, 1, 0.4)[:, None]
    kind = digits.target + 10 * bright
    unseen = (kind == 3) | (kind == 17)  # dim three, bright seven
    test = rng.permutation(1797) < 400
    train = ~test & ~unseen
    words = bag(digits.target, bright)
    W, c, V, E, s = fit(X[train], words[train], seed)
    images = unit(np.maximum(X[test] @ W + c, 0) @ V)
    right = np.argmax(images @ unit(prompts @ E).T, axis=1) == kind[test]
    new = unseen[test]
    print(f"pairs in training {right[~new].mean():.2f}", end="   ")
    print(f"new pairs {right[new].mean():.2f} of {new.sum()} images")
    # --8<-- [end:show]
    captions = unit(prompts @ E)  # largest cosine: nearest unit vector
    gaps = ((images[:, None] - captions) ** 2).sum(axis=2)
    assert np.array_equal(gaps.argmin(axis=1) == kind[test], right)
    assert right[~new].mean() > 0.9
    assert right[new].mean() > 0.75  # chance is 0.05

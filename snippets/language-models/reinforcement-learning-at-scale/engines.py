"""Sampler and trainer disagree: measured gap, gradient, correction."""

import numpy as np


# --8<-- [start:show]
def log_softmax(z):
    z = z - z.max(axis=-1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=-1, keepdims=True))


def rounded(W, bits):
    """Absmax rounding of each column to integers of `bits` bits."""
    top = 2 ** (bits - 1) - 1
    scale = np.abs(W).max(axis=0) / top
    return np.round(W / scale) * scale


rng = np.random.default_rng(0)
d, V, n = 64, 200, 2000  # width, vocabulary, prefixes
x = rng.normal(size=(n, d))
W = rng.normal(size=(d, V)) * 0.35
trainer = log_softmax(x @ W)
reward = rng.integers(0, 2, V).astype(float)  # of each possible token


def gradient(weight, mu):
    """Of the mean reward in the logits of each prefix, exact over tokens:
    E_mu[weight A (onehot - pi)]."""
    pi = np.exp(trainer)
    A = reward - (mu * reward).sum(axis=1, keepdims=True)
    g = mu * weight * A
    return g - pi * g.sum(axis=1, keepdims=True)  # in the logits


true = gradient(1.0, np.exp(trainer))
# --8<-- [end:show]
# --8<-- [start:run]
print("sampler    gap   error: none  w cut at 2        w   log w, 1,000 tokens")
for bits in (8, 6, 4):
    sampler = log_softmax(x @ rounded(W, bits))
    mu, gap = np.exp(sampler), trainer - sampler
    ratio = np.exp(gap)  # w
    size = (mu * np.abs(gap)).sum(axis=1).mean()
    kl = -(mu * gap).sum(axis=1).mean()
    error = [
        np.linalg.norm(gradient(w, mu) - true) / np.linalg.norm(true)
        for w in (1.0, np.minimum(ratio, 2), ratio)
    ]
    spread = np.sqrt(1000 * ((mu * gap**2).sum(axis=1).mean() - kl**2))
    print(f"{bits} bits {size:8.3f} {error[0]:10.3f} {error[1]:12.3f}", end="")
    print(f" {error[2]:8.3f} {-1000 * kl:8.2f} +- {spread:.2f}")
    # --8<-- [end:run]
    assert kl > 0 and error[1] < 0.2 * error[0] and error[2] < 1e-12
    assert error[0] > 0.5 * size  # the error is of the gap's size
    assert abs(spread**2 / (2 * 1000 * kl) - 1) < 0.15  # small gaps: var = 2 KL
    if bits == 8:
        assert kl < 2e-4 and ratio.max() < 1.2
    if bits == 4:
        assert ratio.max() > 2 and error[1] > 0
assert np.isclose(np.abs(rounded(W, 8)).max(), np.abs(W).max())
assert np.abs(rounded(W, 4) - W).max() <= np.abs(W).max() / 7 / 2 + 1e-12
# the gradient by differences: E_pi[reward], one prefix
row, h = (x @ W)[0], 1e-5
E = np.eye(V) * h
up = np.exp(log_softmax(row + E)) @ reward
down = np.exp(log_softmax(row - E)) @ reward
assert np.allclose((up - down) / (2 * h), true[0], atol=1e-8)
# sampled, too: 200,000 tokens of one prefix with the 4-bit sampler
a = np.random.default_rng(1).choice(V, 200_000, p=mu[0])
for w, exact in ((np.ones(V), mu[0]), (ratio[0], np.exp(trainer[0]))):
    assert abs((w * reward)[a].mean() - exact @ reward) < 0.01
# the card: sampler 0.5, 0.3, 0.2 against 0.4, 0.35, 0.25; rewards 1, 0, 1
mu, pi, r = (
    np.array([0.5, 0.3, 0.2]),
    np.array([0.4, 0.35, 0.25]),
    np.array([1, 0, 1]),
)
assert np.isclose(mu @ r, 0.7) and np.isclose(pi @ r, 0.65)
assert np.isclose(mu @ (pi / mu * r), 0.65)
assert np.allclose(pi / mu, [0.8, 7 / 6, 1.25])
assert np.isclose(mu @ (np.minimum(pi / mu, 1.2) * r), 0.64)

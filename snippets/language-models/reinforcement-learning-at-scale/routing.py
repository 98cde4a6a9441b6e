"""A rounded hidden state sends tokens to other experts."""

import numpy as np


# --8<-- [start:show]
def shorten(x, bits=8):
    """Keep `bits` significant bits, as bfloat16 does."""
    m, e = np.frexp(x)
    return np.ldexp(np.round(m * 2**bits) / 2**bits, e)


def log_probs(x, expert, W, y):
    """Log-probability of token y by the chosen expert; x: (n, d)."""
    z = np.einsum("nd,ndv->nv", x, W[expert])
    z = z - z.max(axis=1, keepdims=True)
    return (z - np.log(np.exp(z).sum(axis=1, keepdims=True)))[
        np.arange(len(y)), y
    ]


rng = np.random.default_rng(0)
n, d, V, experts = 8000, 32, 12, 16
x = rng.normal(size=(n, d))
R = rng.normal(size=(d, experts))  # router
W = rng.normal(size=(experts, d, V)) * 0.3
y = rng.integers(0, V, n)
short = shorten(x)
sampled, trained = (short @ R).argmax(axis=1), (x @ R).argmax(axis=1)
moved = sampled != trained
gap = np.abs(log_probs(x, trained, W, y) - log_probs(short, sampled, W, y))
replay = np.abs(log_probs(x, sampled, W, y) - log_probs(short, sampled, W, y))
print(f"other expert: {moved.mean():.4f} of tokens")
print(f"mean gap: same {gap[~moved].mean():.4f}, moved {gap[moved].mean():.2f}")
print(f"moved, with the sampler's routes replayed: {replay[moved].mean():.4f}")
# --8<-- [end:show]

assert 0 < moved.mean() < 0.02
assert gap[moved].mean() > 100 * gap[~moved].mean()
assert replay[moved].mean() < 2 * gap[~moved].mean()
assert np.array_equal(replay[~moved], gap[~moved])
# bfloat16: 8 significant bits, relative error at most 2**-9 of the top digit
assert np.max(np.abs(short / x - 1)) <= 2**-8
assert shorten(1 + 2**-7) == 1 + 2**-7 and shorten(1 + 2**-10) == 1
assert shorten(-0.1) == -0.10009765625  # as in bfloat16
assert round(1 - (1 - 0.0015) ** 48, 2) == 0.07  # the text
assert round(1 - 0.999**40, 3) == 0.039  # the card
# moved tokens are those whose two best experts nearly tie
top = np.sort(x @ R, axis=1)
margin = top[:, -1] - top[:, -2]
assert margin[moved].max() < 0.2 < np.median(margin)

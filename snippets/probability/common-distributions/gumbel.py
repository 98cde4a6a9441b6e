"""Draw a category by the Gumbel trick."""

import numpy as np


# --8<-- [start:show]
def categorical(logits, n, rng):
    """n draws of an index with probability softmax(logits).

    logits (k,) may be minus infinity, but not all of them.
    """
    noise = -np.log(rng.exponential(size=(n, len(logits))))  # Gumbel
    return np.argmax(logits + noise, axis=1)


rng = np.random.default_rng(0)
logits = np.array([2.0, 0.0, 1.0, -np.inf])  # the last is forbidden
draws = categorical(logits, 100_000, rng)
p = np.exp(logits - logits.max())
p = p / p.sum()
print("softmax  ", p.round(3))
print("frequency", (np.bincount(draws, minlength=4) / len(draws)).round(3))
# --8<-- [end:show]

assert draws.shape == (100_000,)
# A logit higher by 1 has e times the probability.
assert np.allclose([p[0] / p[2], p[2] / p[1]], np.e) and p[3] == 0
share = np.bincount(draws, minlength=4) / len(draws)
assert np.all(np.abs(share - p) <= 4 * np.sqrt(p * (1 - p) / len(draws)))
# Why: of exponential waits with rates e^logit the first is i with softmax.
waits = rng.exponential(size=(100_000, 3)) / np.exp(logits[:3])
first = np.bincount(waits.argmin(axis=1), minlength=3) / 100_000
assert np.all(np.abs(first - p[:3]) <= 4 * np.sqrt(p[:3] * (1 - p[:3]) / 1e5))
shifted = categorical(logits + 1000, 1000, np.random.default_rng(5))
assert np.array_equal(
    shifted, categorical(logits, 1000, np.random.default_rng(5))
)

"""Ratio per token, per answer, and its length-normalised root."""

import numpy as np


# --8<-- [start:show]
def sequence_ratios(logp, old, mask):
    """GSPO: geometric mean of an answer's token ratios; (B, T) -> (B,)."""
    gap = np.where(mask, logp - old, 0.0)
    return np.exp(gap.sum(axis=1) / np.maximum(mask.sum(axis=1), 1))


rng = np.random.default_rng(0)
sigma = 0.1  # spread of a token's log ratio; its mean makes E[ratio] = 1
print("tokens   token's std   product: ESS/n, formula   GSPO's std")
for T in (10, 100, 1000):
    old = np.zeros((4000, T))
    logp = rng.normal(-(sigma**2) / 2, sigma, (4000, T))
    mask = np.ones((4000, T), bool)
    token = np.exp(logp)
    product = np.exp(logp.sum(axis=1))
    ess = product.sum() ** 2 / (product**2).sum() / 4000
    s = sequence_ratios(logp, old, mask)
    print(f"{T:6} {token.std():13.3f} {ess:14.3f}", end="")
    print(f" {np.exp(-T * sigma**2):9.5f} {s.std():12.4f}")
    # --8<-- [end:show]
    assert abs(token.std() - np.sqrt(np.exp(sigma**2) - 1)) < 0.003
    assert abs(s.std() * np.sqrt(T) / sigma - 1) < 0.05
    assert abs(np.log(s).mean() + sigma**2 / 2) < 4 * sigma / np.sqrt(4000 * T)
    if T <= 100:
        assert abs(ess / np.exp(-T * sigma**2) - 1) < 0.15
assert ess < 0.02  # thousand tokens: few of 4,000 answers count
assert 0.5 < np.sort(product)[-16:].sum() / product.sum() < 0.8

# padding must not count, and an empty answer has ratio 1
logp, old = rng.normal(size=(2, 3, 5))
mask = np.array([[1, 1, 1, 0, 0], [1] * 5, [0] * 5], bool)
out = sequence_ratios(logp, old, mask)
assert np.isclose(out[0] ** 3, np.prod(np.exp(logp - old)[0, :3]))
assert np.isclose(out[1] ** 5, np.prod(np.exp(logp - old)[1])) and out[2] == 1
assert sequence_ratios(logp + np.where(mask, 0, 9), old, mask)[0] == out[0]
# gradient in logp: ratio / length for each token of the answer
h, E = 1e-6, np.zeros_like(logp)
E[1, 3] = h
slope = sequence_ratios(logp + E, old, mask) - sequence_ratios(
    logp - E, old, mask
)
assert np.isclose(slope[1] / (2 * h), out[1] / 5)
# the card: token ratios 1.5, 0.8, 1.2, 0.5
r = np.array([1.5, 0.8, 1.2, 0.5])
assert np.isclose(np.prod(r), 0.72)
card = sequence_ratios(np.log(r)[None], np.zeros((1, 4)), np.ones((1, 4), bool))
assert np.isclose(card[0], 0.72**0.25) and round(card[0], 3) == 0.921

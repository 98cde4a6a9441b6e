"""Hoeffding's lemma: a bounded centred variable's exponential moment."""

import numpy as np

# --8<-- [start:show]
s = np.linspace(-6, 6, 241)


def moment(s, p):
    """E[exp(s (X - p))] for X = 1 with probability p, else 0."""
    return p * np.exp(s * (1 - p)) + (1 - p) * np.exp(-s * p)


bound = np.exp(s**2 / 8)  # (b - a)^2 / 8 with b - a = 1
for p in (0.5, 0.2, 0.05):
    ratio = moment(s, p) / bound
    at = s[ratio.argmax()]
    print(f"p = {p}: largest ratio {ratio.max():.3f} at s = {at:.1f}")
# --8<-- [end:show]

for p in np.linspace(0, 1, 51):
    assert np.all(moment(s, p) <= bound * (1 + 1e-12))
    assert np.isclose(moment(0, p), 1)
tighter = np.exp(s**2 / 8.5)  # a smaller variance would not do
assert np.any(moment(s, 0.5) > tighter)

"""Hoeffding's lemma: a bounded centred variable's exponential moment."""

import numpy as np

# --8<-- [start:show]
s = np.linspace(-8, 8, 1600)  # without 0


def moment(s, p):
    """E[exp(s (X - p))] for X = 1 with probability p, else 0."""
    return p * np.exp(s * (1 - p)) + (1 - p) * np.exp(-s * p)


for p in (0.5, 0.2, 0.05):
    # The least v with moment <= exp(s^2 v / 2) for all s.
    needed = 2 * np.log(moment(s, p)) / s**2
    v, at = needed.max(), s[needed.argmax()]
    print(f"p = {p:.2f}: variance {p * (1 - p):.3f}", end=", ")
    print(f"least v {v:.3f}, at s = {abs(at):.1f}, Hoeffding 0.250")
    # --8<-- [end:show]
    assert p * (1 - p) - 1e-4 < v <= 0.25
    assert np.isclose(moment(0, p), 1)
    if p == 0.5:  # the lemma cannot be improved: v is the variance
        assert np.isclose(v, 1 / 4, atol=1e-4) and abs(at) < 0.1
    else:  # known in closed form (Kearns and Saul, 1998)
        odds = np.log((1 - p) / p)
        assert np.isclose(v, (1 - 2 * p) / (2 * odds), rtol=1e-4)
        assert np.isclose(at, 2 * odds, atol=0.02)

rng = np.random.default_rng(0)
for _ in range(50):  # the lemma, and its proof, for any values in [0, 1]
    x, q = rng.uniform(size=5), rng.dirichlet(np.ones(5))
    weights = q * np.exp(np.outer(s, x - q @ x))
    log_moment = np.log(weights.sum(axis=1))
    assert np.all(log_moment <= s**2 / 8)
    tilted = weights / weights.sum(axis=1, keepdims=True)
    variance = tilted @ x**2 - (tilted @ x) ** 2
    assert np.all(variance <= 1 / 4)
    second = np.gradient(np.gradient(log_moment, s), s)
    away = np.abs(s) > 0.1
    assert np.allclose(second[away][2:-2], variance[away][2:-2], atol=1e-3)

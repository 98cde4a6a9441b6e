"""False claims and power with three endpoints, by rule."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def claims(p, rule, alpha=0.05):
    """Which endpoints are claimed; p: shape (reps, k), in fixed order."""
    k = p.shape[1]
    if rule == "each at 5 %":
        return p < alpha
    if rule == "Bonferroni":
        return p < alpha / k
    if rule == "Holm":  # the smallest against alpha / k, then / (k - 1)
        order = np.argsort(p, axis=1)
        ok = np.take_along_axis(p, order, 1) < alpha / np.arange(k, 0, -1)
        ranks = np.argsort(order, axis=1)
        return np.take_along_axis(np.logical_and.accumulate(ok, 1), ranks, 1)
    return np.logical_and.accumulate(p < alpha, axis=1)  # fixed sequence


def p_values(effects, reps=40_000, rho=0.5, seed=0):
    rng = np.random.default_rng(seed)
    z = np.sqrt(rho) * rng.normal(size=(reps, 1)) + effects
    z = z + np.sqrt(1 - rho) * rng.normal(size=(reps, len(effects)))
    return 2 * stats.norm.sf(np.abs(z))


# --8<-- [end:show]
# --8<-- [start:run]
null, one, all3 = (p_values(e) for e in ([0, 0, 0], [2.8, 0, 0], [2.8] * 3))
for rule in ("each at 5 %", "Bonferroni", "Holm", "fixed sequence"):
    false = (
        claims(null, rule).any(1).mean(),
        claims(one, rule)[:, 1:].any(1).mean(),
    )
    won = " ".join(f"{s:.2f}" for s in claims(all3, rule).mean(0))
    print(f"{rule:14s} false if none works {false[0]:.3f}", end=", ")
    print(f"one works {false[1]:.3f}; power {won}")
print(f"two co-primary: power {(all3[:, :2] < 0.05).all(1).mean():.2f}")
# --8<-- [end:run]
for seed in range(2):
    for effects in (
        [0, 0, 0],
        [2.8, 0, 0],
        [0, 2.8, 0],
        [2.8, 2.8, 0],
        [6, 6, 0],
    ):
        p = p_values(effects, seed=seed)
        false = np.array(effects) == 0
        for rule in ("Bonferroni", "Holm", "fixed sequence"):
            assert claims(p, rule)[:, false].any(1).mean() < 0.05 + 4 * 0.0011
    assert (
        claims(p_values([0, 0, 0], seed=seed), "each at 5 %").any(1).mean()
        > 0.08
    )
    p = p_values([2.8] * 3, seed=seed)
    assert (claims(p, "Holm") >= claims(p, "Bonferroni")).all()
    both = (p_values([2.8] * 2, rho=0.0, seed=seed) < 0.05).all(1).mean()
    assert abs(both - 0.8**2) < 0.012
# Halves with error 1.5 each: the interaction's error is twice the overall one's.
men, women = np.random.default_rng(1).normal(0, 1.5, (2, 40_000))
assert np.isclose((men - women).std(), 2 * ((men + women) / 2).std(), rtol=0.03)
p = np.array([[0.04, 0.001, 0.02, 0.03]])  # Holm by hand
assert claims(p, "Holm").tolist() == [[False, True, False, False]]
card = np.array([[0.03, 0.20, 0.001]])  # the card
assert claims(card, "fixed sequence").tolist() == [[True, False, False]]
assert claims(card, "Bonferroni").tolist() == [[False, False, True]]
assert claims(card, "Holm").tolist() == [[False, False, True]]
card = np.array([[0.02, 0.20, 0.001]])
assert claims(card, "Holm").tolist() == [[True, False, True]]

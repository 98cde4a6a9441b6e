"""EM for the chances of agreement, without labels, and what misleads it."""

import numpy as np


# --8<-- [start:show]
def linkage_em(agree, steps=300):
    """agree (n, k) of 0 and 1. Share of matches, m (k,), u (k,)."""
    # pairs of one pattern are alike: at most 2 ** k rows are left
    rows, count = np.unique(agree, axis=0, return_counts=True)
    k = agree.shape[1]
    share, m, u = 0.1, np.full(k, 0.8), np.full(k, 0.2)
    for _ in range(steps):
        match, rest = [np.where(rows == 1, q, 1 - q).prod(1) for q in (m, u)]
        p = share * match / (share * match + (1 - share) * rest)  # E-step
        a, b = count * p, count * (1 - p)
        share = a.sum() / count.sum()  # M-step: shares weighted by p
        m, u = a @ rows / a.sum(), b @ rows / b.sum()
    return share, m, u


# --8<-- [end:show]
# --8<-- [start:run]
def pairs(rng, n, household):
    """Candidates: 2 % matches; a share of the rest shares a household."""
    kind = rng.choice(3, n, p=[0.02, household, 0.98 - household])
    chance = np.array(
        [
            [0.9, 0.95, 0.9, 0.85],  # match: first name, birth, name, street
            [0.02, 0.01, 0.9, 0.95],  # two people of one household
            [0.02, 0.01, 0.05, 0.10],  # strangers
        ]
    )
    return (rng.random((n, 4)) < chance[kind]).astype(float), kind == 0


print("households  true share  found share  m of first name")
for household in (0.0, 0.10):
    agree, match = pairs(np.random.default_rng(0), 100_000, household)
    share, m, u = linkage_em(agree)
    row = f"{household:10.2f}  {match.mean():10.3f}  {share:11.3f}"
    print(f"{row}  {m[0]:14.2f}")
# --8<-- [end:run]
for seed in range(3):
    agree, match = pairs(np.random.default_rng(seed), 100_000, 0.0)
    share, m, u = linkage_em(agree)
    # recovered within a few standard errors of the estimate with labels
    assert abs(share - match.mean()) < 0.002
    assert np.abs(m - agree[match].mean(axis=0)).max() < 0.03
    assert np.abs(u - agree[~match].mean(axis=0)).max() < 0.005
    agree, match = pairs(np.random.default_rng(seed), 100_000, 0.10)
    share, m, u = linkage_em(agree)
    # the second group is "household or match", five times too many
    assert share > 4 * match.mean() and m[0] < 0.4
    # u fixed from random pairs (strangers) does not help: households still fit
    u, share, m = np.array([0.02, 0.01, 0.05, 0.10]), 0.1, np.full(4, 0.8)
    for _ in range(50):
        like = [np.where(agree == 1, q, 1 - q).prod(axis=1) for q in (m, u)]
        p = share * like[0] / (share * like[0] + (1 - share) * like[1])
        share, m = p.mean(), p @ agree / p.sum()
    assert share > 4 * match.mean() and m[0] < 0.4

# as many matches as others: the prior of both classes counts
rng = np.random.default_rng(7)
y = rng.random(100_000) < 0.5
chance = np.where(y[:, None], [0.8, 0.7, 0.6, 0.7], [0.3, 0.2, 0.3, 0.2])
share, m, u = linkage_em((rng.random((100_000, 4)) < chance).astype(float))
assert abs(share - 0.5) < 0.04 and np.abs(m - [0.8, 0.7, 0.6, 0.7]).max() < 0.03


def loglik(agree, share, m, u):
    like = [np.where(agree == 1, q, 1 - q).prod(axis=1) for q in (m, u)]
    return np.log(share * like[0] + (1 - share) * like[1]).sum()


agree, _ = pairs(np.random.default_rng(9), 20_000, 0.0)
steps = [loglik(agree, *linkage_em(agree, s)) for s in (1, 2, 5, 20, 100)]
assert (np.diff(steps) > -1e-6).all()

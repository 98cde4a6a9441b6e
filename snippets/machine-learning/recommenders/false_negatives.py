"""How many negatives are items that the user would like?"""

import numpy as np


# --8<-- [start:show]
def false_share(pool, rng, users=400, items=2000, liked=40, known=10):
    """Share of liked items among 10 negatives: the best of a random pool."""
    found = 0
    for _ in range(users):
        appeal = rng.normal(size=items)
        order = rng.permutation(np.argsort(-appeal)[:liked])
        likes = np.isin(np.arange(items), order)
        unknown = np.setdiff1d(np.arange(items), order[:known])
        score = appeal + rng.normal(size=items)  # a model, half of it noise
        pick = rng.choice(unknown, size=pool, replace=False)
        hardest = pick[np.argsort(-score[pick])[:10]]
        found += likes[hardest].sum()
    return found / (10 * users)


for pool in (10, 100, 1000, 1990):
    share = false_share(pool, np.random.default_rng(0))
    print(f"10 hardest of {pool:4}: {share:.1%} would be liked")
# --8<-- [end:show]

# If everything is liked, every negative is false; if all liked are known, none.
rng = np.random.default_rng(6)
assert false_share(30, rng, users=5, items=60, liked=60) == 1
assert false_share(30, rng, users=5, items=60, liked=10) == 0

# The last row again, all users at once.
rng = np.random.default_rng(7)
appeal = rng.normal(size=(400, 2000))
best = np.argsort(-appeal, axis=1)[:, :40]
score = appeal + rng.normal(size=appeal.shape)
np.put_along_axis(score, rng.permuted(best, axis=1)[:, :10], -np.inf, axis=1)
hardest = np.argsort(-score, axis=1)[:, :10]
again = np.mean((hardest[:, :, None] == best[:, None]).any(axis=2))
assert abs(share - again) < 0.035

for seed in (1, 2):
    shares = [
        false_share(pool, np.random.default_rng(seed), users=150)
        for pool in (10, 100, 1990)
    ]
    assert 3 * shares[0] < shares[1] and 2 * shares[1] < shares[2]
    expected = 30 / 1990  # liked but unknown, of what may be drawn
    spread = np.sqrt(expected * (1 - expected) / 1500)
    assert abs(shares[0] - expected) < 4 * spread

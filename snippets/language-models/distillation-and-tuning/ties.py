"""Merging changes whose signs disagree: TIES, and DARE's random drops."""

import numpy as np


# --8<-- [start:show]
def ties(changes, keep):
    """Merge changes (models, weights), of each the `keep` largest in size."""
    order = np.argsort(-np.abs(changes), axis=1, kind="stable")
    kept = np.zeros_like(changes)
    top = order[:, :keep]
    np.put_along_axis(kept, top, np.take_along_axis(changes, top, 1), 1)
    sign = np.sign(kept.sum(axis=0))  # the side with more in total; 0: none
    agree = kept * sign > 0
    return (kept * agree).sum(axis=0) / np.maximum(agree.sum(axis=0), 1)


def dare(changes, drop, rng):
    """Drop each entry with probability drop < 1, rescale the others."""
    return changes * (rng.random(changes.shape) >= drop) / (1 - drop)


changes = np.array([[4, -3, 0.2], [2, 5, -0.1], [-0.3, 4, -6]])
print("mean", changes.mean(axis=0).round(2))
print("TIES", ties(changes, keep=2))
# --8<-- [end:show]

assert np.allclose(ties(changes, 2), [3, 4.5, -6])
# the sign goes by size, not by heads; dissenters are not in the mean
votes = np.array([[1.0, 9], [1, 9], [-6, 9]])
assert np.allclose(ties(votes, 2), [-6, 9])
assert np.allclose(ties(np.array([[2.0, 1], [-2, 1]]), 2), [0, 1])  # no side
# trimmed entries have no vote: all together they would elect minus
assert np.allclose(ties(np.array([[5.0, 1], [-3, 9], [-3, 9]]), 1), [5, 9])
# without conflict and with all kept it is the mean; one model stays as it is
rng = np.random.default_rng(0)
same = rng.uniform(0.1, 1, size=(4, 6)) * np.sign(rng.normal(size=6))
assert np.allclose(ties(same, 6), same.mean(axis=0))
assert np.allclose(ties(same[:1], 6), same[0])
# the card
card = np.array([[6, -1, 2], [-2, 3, 0.5], [4, 5, -1]])
assert np.allclose(ties(card, 2), [5, 4, 2])
assert np.allclose(card.mean(axis=0), [8 / 3, 7 / 3, 0.5])
# DARE: the mean stays, the variance of an entry is change^2 drop / (1 - drop)
runs = dare(np.full((200_000, 1), 4.0), 0.9, rng)[:, 0]
assert abs(runs.mean() - 4) < 4 * 12 / np.sqrt(200_000)
assert abs(runs.std() - 12) < 0.15
for x, share in (
    (np.ones(10_000), 0.03),
    (np.arange(10_000) % 2 * 2 - 0.98, 1.5),
):
    sums = np.array([dare(x, 0.9, rng).sum() for _ in range(400)])
    exact = 3 * np.sqrt((x**2).sum())
    assert abs(sums.std() / exact - 1) < 0.15
    assert np.isclose(exact / x.sum(), share, rtol=1e-3)
both = np.mean(
    np.all(dare(np.ones((2, 300_000)), 0.9, rng) > 0, axis=0)
)  # kept in both
assert abs(both - 0.01) < 0.001

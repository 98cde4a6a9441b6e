"""A recommender judged by logged clicks, by random slots, and online."""

import numpy as np

rng = np.random.default_rng(0)
users, items, slots = 4000, 200, 10
genre = rng.integers(5, size=items)
taste = rng.integers(5, size=users)  # each user likes one genre of five
chance = np.where(genre == taste[:, None], 0.3, 0.05)
chance = chance * rng.uniform(0.5, 1.5, size=items)


def random_lists(rng):
    return rng.random(chance.shape).argsort(axis=1)[:, :slots]


# --8<-- [start:show]
def visit(lists, rng):
    """Clicks on shown items, (users, items); lists is (users, slots)."""
    shown = np.zeros(chance.shape, bool)
    np.put_along_axis(shown, lists, True, axis=1)
    return shown & (rng.uniform(size=chance.shape) < chance)


def best(score):
    return np.argsort(-score, axis=1)[:, :slots]


def recall(lists, clicks):
    hit = np.take_along_axis(clicks, lists, axis=1).sum()
    return hit / clicks.sum()


old = np.tile(np.arange(slots), (users, 1))  # ten items, for everybody
log = visit(old, rng)
popular = np.tile(log.sum(axis=0), (users, 1))  # learnt from the log
tasteful = genre == taste[:, None]  # knows the taste, nothing else
trial = visit(random_lists(rng), rng)  # random slots, logged apart
print("            old log  random log  online clicks")
for name, score in (("popular", popular), ("tasteful", tasteful)):
    lists = best(score + 1e-6 * rng.random(chance.shape))
    online = visit(lists, rng).sum() / users
    row = f"{recall(lists, log):12.2f} {recall(lists, trial):11.2f}"
    print(f"{name:9}{row[2:]} {online:14.2f}")
# --8<-- [end:show]

# The last row against the known chances; taste fits one genre of five.
expected = np.take_along_axis(chance, lists, axis=1).sum() / users
assert np.isclose(online, expected, rtol=0.05)
assert np.isclose(chance.mean(), 0.3 / 5 + 0.05 * 4 / 5, rtol=0.1)
assert np.isclose(tasteful.mean(), 1 / 5, rtol=0.05)

assert recall(best(popular), log) == 1  # only those ten could be clicked
for seed in (1, 2):
    rng = np.random.default_rng(seed)
    log = visit(old, rng)
    trial = visit(random_lists(rng), rng)
    both = [
        best(score + 1e-6 * rng.random(chance.shape))
        for score in (np.tile(log.sum(axis=0), (users, 1)), tasteful)
    ]
    logged = [recall(lists, log) for lists in both]
    at_random = [recall(lists, trial) for lists in both]
    online = [visit(lists, rng).sum() / users for lists in both]
    assert logged[0] > 4 * logged[1] and online[1] > 2.5 * online[0]
    # Random slots: the share of clicks in a list is proportional to what it
    # earns, ten slots in two hundred shown at random.
    all_clicks = chance.sum() / users
    assert np.allclose(at_random, np.divide(online, all_clicks), rtol=0.15)
    assert np.isclose(trial.sum() / users, all_clicks * slots / items, rtol=0.1)

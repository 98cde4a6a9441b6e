"""Leave the last item out, with and without other users' later events."""

import numpy as np


def world(seed, n=300, users=2000, T=8):
    """Items appear four every fourth day and fade; users live at different times."""
    rng = np.random.default_rng(seed)
    start = rng.uniform(40, n - 40, users)
    day = np.sort(start[:, None] + rng.uniform(0, 30, (users, T)), axis=1)
    age = rng.exponential(6, (users, T))
    kind = rng.integers(4, size=(users, 1))  # a taste: one item in four
    item = np.maximum((day - age).astype(int), 0) // 4 * 4 + kind
    return np.minimum(item, n - 1), day


# --8<-- [start:show]
def hits(item, day, events, n=300, k=5):
    """Hit at k of item-item counts and of the last week's favourites."""
    rng = np.random.default_rng(0)
    won, test = np.zeros(2), range(0, len(item), 5)
    for a in test:
        now, past = day[a, -1], item[a, :-1]
        known = np.ones(item.shape, dtype=bool)
        known[:, -1] = False  # every user's last event is for testing
        known[a] = False
        early = known & (day < now)
        if events == "earlier":
            known = early
        if events == "as many":  # drawn from all, later ones too
            known &= rng.random(known.shape) < early.sum() / known.sum()
        with_past = (np.isin(item, past) & known).sum(axis=1)
        pairs = np.bincount(
            item.ravel(), (known * with_past[:, None]).ravel(), minlength=n
        )
        week = early & (day > now - 7)
        recent = np.bincount(item[week], minlength=n)
        for m, score in enumerate((pairs, recent)):
            score[past] = 0
            won[m] += item[a, -1] in np.argsort(-score, kind="stable")[:k]
    return won / len(test)


item, day = world(0)
for events in ("all", "as many", "earlier"):
    pairs, recent = hits(item, day, events)
    print(f"{events:8} neighbours {pairs:.2f}  last week {recent:.2f}")
# --8<-- [end:show]

for seed in (1, 2):
    item, day = world(seed)
    leaked, clean = hits(item, day, "as many"), hits(item, day, "earlier")
    # only the neighbours could look ahead
    assert leaked[1] == clean[1]
    # without the leak neighbours stay ahead, by less than half as much
    assert 0 < clean[0] - clean[1] < (leaked[0] - leaked[1]) / 2
    n = len(range(0, len(item), 5))
    # three standard errors of a difference of hits, at their largest
    assert leaked[0] - clean[0] > 3 * np.sqrt((leaked[0] + clean[0]) / n)
# an item's own last event must not be counted: nobody's is
item, day = np.array([[1, 2, 3], [1, 2, 3]]), np.arange(6.0).reshape(2, 3)
assert hits(item, day, "all", n=5, k=1)[0] == 0
# items already taken are struck off: 1 would win the tie with 2
item, day = (
    np.array([[1, 1, 2], [1, 2, 3]]),
    np.array([[9, 9, 9.5], [8, 9, 20]]),
)
for events in ("all", "earlier"):
    assert np.all(hits(item, day, events, n=5, k=1) == 1)

"""The same hidden events, with and without what happened after them."""

import numpy as np
from sklearn.metrics.pairwise import cosine_similarity


def events(seed, users=500, items=300, days=120):
    """User, item, day of 12 events a user within 30 days, in order of day."""
    rng = np.random.default_rng(seed)
    start = rng.uniform(0, days - 30, size=users)
    day = np.sort(start[:, None] + rng.uniform(0, 30, (users, 12)), axis=1)
    peak = rng.uniform(0, days, size=items)  # each item has its season
    size = rng.exponential(size=items)
    user, item = np.repeat(np.arange(users), 12), np.zeros(users * 12, int)
    for e, t in enumerate(day.ravel()):
        chance = size * np.exp(-np.abs(t - peak) / 8)
        had = item[e - e % 12 : e]  # events of this user so far
        chance[had] = 0
        item[e] = rng.choice(items, p=chance / chance.sum())
    return user, item, day.ravel()


def random_events(user, rng):
    """Hide one event of each user, any but the first; Boolean (events,)."""
    hidden = np.zeros(len(user), bool)
    hidden[np.arange(0, len(user), 12) + rng.integers(1, 12, user[-1] + 1)] = 1
    return hidden


# --8<-- [start:show]
def scores(B, a, item, age):
    """Scores (3, items) for user a; age: days since each training event."""
    norm = np.maximum(np.sqrt(B.sum(axis=0)), 1)
    rows = [(B @ (B[a] / norm)) @ B / norm]  # sum of cosines with a's items
    for days in (30, 7):
        last = (0 < age) & (age <= days)
        rows.append(np.bincount(item[last], minlength=B.shape[1]))
    return np.array(rows)


def recall(user, item, day, hidden, only_earlier, k=10):
    found = []
    for e in np.flatnonzero(hidden):
        train = ~hidden & ((day < day[e]) | (not only_earlier))
        B = np.zeros((user.max() + 1, item.max() + 1))
        B[user[train], item[train]] = 1
        S = scores(B, user[e], item[train], day[e] - day[train])
        S[:, B[user[e]] > 0] = -np.inf  # never what the user already has
        found.append((np.argsort(-S)[:, :k] == item[e]).any(axis=1))
    return np.mean(found, axis=0)


user, item, day = events(seed=0)
hidden = random_events(user, np.random.default_rng(9))
print("training events    neighbours  last 30 days  last 7 days")
for name, only in (("all but hidden", False), ("earlier only", True)):
    a, b, c = recall(user, item, day, hidden, only)
    print(f"{name:18} {a:10.2f} {b:13.2f} {c:12.2f}")
# --8<-- [end:show]

for seed in (1, 2):
    user, item, day = events(seed, users=300)
    assert (np.bincount(user) == 12).all()
    hidden = random_events(user, np.random.default_rng(seed))
    assert (np.bincount(user[hidden]) == 1).all() and not hidden[::12].any()
    leaky, fair = [recall(user, item, day, hidden, t) for t in (False, True)]
    assert leaky[0] > 1.3 * fair[0]  # neighbours gain most by the leak
    assert (leaky[0] - fair[0] > 2 * (leaky - fair)[1:]).all()
    assert leaky[0] > leaky[1] and fair[0] < fair[1]  # the order turns
    assert leaky[2] > leaky[0] and fair[2] > fair[0]  # and here it does not

# Nobody has an item twice, and no event lies outside its user's 30 days.
assert len(set(zip(user, item, strict=True))) == len(user)
assert np.ptp(day.reshape(-1, 12), axis=1).max() < 30
# The cosines are those of scikit-learn.
rng = np.random.default_rng(4)
B = (rng.uniform(size=(20, 6)) < 0.4).astype(float)
S = cosine_similarity(B.T)
what, age = rng.integers(6, size=50), rng.uniform(-20, 60, size=50)
got = scores(B, 3, what, age)
assert np.allclose(got[0], B[3] @ S)
for row, days in ((1, 30), (2, 7)):
    recent = [w for w, d in zip(what, age, strict=True) if 0 < d <= days]
    assert (got[row] == np.bincount(recent, minlength=6)).all()
# By hand: user 2 took item 1 on day 9. Earlier, three others took item 0 and
# user 2 item 2; item 1 was taken by user 3, twice over, only afterwards.
user = np.array([0, 1, 3, 2, 2, 3, 0])
item = np.array([0, 0, 0, 2, 1, 1, 1])
day = np.array([5.0, 6, 7, 8, 9, 10, 11])
hidden = np.arange(7) == 4
assert recall(user, item, day, hidden, True, k=1)[1:].sum() == 0
assert recall(user, item, day, hidden, True, k=2)[1:].sum() == 2

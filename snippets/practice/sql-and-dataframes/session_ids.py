"""Session numbers in NumPy, in the order of the rows as they came."""

import numpy as np


# --8<-- [start:show]
def session_ids(user, at, gap):
    order = np.lexsort((at, user))  # by user, then by time
    u, s = user[order], at[order]
    first = np.ones(len(u), dtype=bool)
    first[1:] = (u[1:] != u[:-1]) | (s[1:] - s[:-1] > gap)
    ids = np.empty(len(u), dtype=np.int64)
    ids[order] = np.cumsum(first) - 1
    return ids


user = np.array([7, 3, 7, 3, 7, 7])
at = np.array([50, 10, 0, 45, 20, 81])
print(session_ids(user, at, 30))
# --8<-- [end:show]
assert session_ids(user, at, 30).tolist() == [2, 0, 2, 1, 2, 3]
assert session_ids(user, at, 29).tolist() == [3, 0, 2, 1, 2, 4]
assert session_ids(user[:0], at[:0], 30).tolist() == []
for seed in range(5):
    rng = np.random.default_rng(seed)
    user, at = rng.integers(0, 4, 60), rng.integers(0, 900, 60)
    ids = session_ids(user, at, 30)
    for i in range(60):  # a neighbour in time, or the first of a session
        mine = at[user == user[i]]
        before = mine[(mine < at[i])].max(initial=-99)
        earlier = at[ids == ids[i]].min() < at[i]
        assert earlier == (at[i] - before <= 30)
        assert len(set(user[ids == ids[i]])) == 1

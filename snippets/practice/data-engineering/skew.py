"""A join with one hot key: plain, salted, broadcast."""

import numpy as np

# --8<-- [start:show]


def salted_join(big, small, hot, salts, tasks):
    """Rows (key, x, y) of an inner join, and the rows of each task."""
    left = [{} for _ in range(tasks)]
    right = [{} for _ in range(tasks)]
    turn = dict.fromkeys(hot, 0)
    for key, x in big:
        salt = turn.get(key, 0)
        if key in hot:  # each hot key takes its salts in turn
            turn[key] = (salt + 1) % salts
        inbox = left[(key + salt) % tasks]
        inbox.setdefault((key, salt), []).append(x)
    for key, y in small:  # a copy for every salt of a hot key
        for salt in range(salts if key in hot else 1):
            inbox = right[(key + salt) % tasks]
            inbox.setdefault((key, salt), []).append(y)
    # time O(big + small + salts * hot rows of small + tasks + output)
    joined, load = [], []
    for mine, other in zip(left, right, strict=True):
        for (key, salt), xs in mine.items():
            ys = other.get((key, salt), [])
            joined += [(key, x, y) for x in xs for y in ys]
        load.append(sum(len(v) for d in (mine, other) for v in d.values()))
    return joined, load


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
N, USERS, TASKS = 20_000, 1_000, 20
key = np.where(rng.random(N) < 0.4, 7, rng.integers(0, USERS, N))
big = [(k, i) for i, k in enumerate(key.tolist())]
small = [(k, f"user {k}") for k in range(USERS)]
print("salts   rows sent   longest task   mean task")
for salts in (1, 5, 20):
    joined, load = salted_join(big, small, {7}, salts, TASKS)
    print(f"{salts:5} {sum(load):11,} {max(load):14,} ", end="")
    print(f"{sum(load) / TASKS:11,.0f}")
    # --8<-- [end:run]
    truth = sorted((k, i, f"user {k}") for k, i in big)
    assert sorted(joined) == truth
    assert sum(load) == N + USERS + salts - 1
    if salts == 1:
        assert max(load) > 8 * sum(load) / TASKS
    if salts == 20:
        assert max(load) < 1.3 * sum(load) / TASKS
# several rows of a key on both sides, negative test: other tables
for seed in range(30):
    r = np.random.default_rng(seed)
    a = [(int(k), i) for i, k in enumerate(r.integers(0, 6, 40))]
    b = [(int(k), f"y{i}") for i, k in enumerate(r.integers(0, 7, 9))]
    brute = sorted((k, x, y) for k, x in a for q, y in b if k == q)
    hot = set(r.choice(6, 2, replace=False).tolist())
    for salts, tasks in ((1, 1), (3, 4), (5, 2)):
        assert sorted(salted_join(a, b, hot, salts, tasks)[0]) == brute
# hot rows at every second place: each salt still gets its share
mixed = [(7 if i % 2 else 8 * i + 100, i) for i in range(240)]
for salts in (2, 3, 4):
    alone = [pair for pair in mixed if pair[0] != 7]
    with_hot = salted_join(mixed, [], {7}, salts, 40)[1]
    without = salted_join(alone, [], {7}, salts, 40)[1]
    extra = [m - n for m, n in zip(with_hot, without, strict=True)]
    assert extra[7 : 7 + salts] == [120 // salts] * salts
# a broadcast sends the small table to every task, the big one stays
assert USERS * TASKS == 20_000 < N + USERS
# the card: 90 million rows, a third of one key, 30 tasks
assert 60 / 30 + 30 == 32 and 90 / 30 == 3 and 60 / 30 + 30 / 15 == 4

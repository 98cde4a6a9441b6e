"""A dimension of type 2, and facts joined as of their time."""

import random
import sqlite3

# --8<-- [start:show]
FOREVER = "9999-12-31"


def scd2_update(history, snapshot, day):
    """History (key, value, start, end) after the snapshot of a day."""
    before = [  # undo this day, if it was loaded already
        (k, v, s, FOREVER if e == day else e)
        for k, v, s, e in history
        if s != day
    ]
    after, open_now = [], {}
    for k, v, s, e in before:
        if e == FOREVER:
            open_now[k] = v
            if (k, v) not in snapshot.items():  # changed, or gone
                e = day
        after.append((k, v, s, e))
    for k, v in snapshot.items():
        if (k, v) not in open_now.items():
            after.append((k, v, day, FOREVER))
    return after


# --8<-- [end:show]
# --8<-- [start:run]
users = []
users = scd2_update(users, {1: "north", 2: "south"}, "2026-03-01")
users = scd2_update(users, {1: "south", 2: "south"}, "2026-03-10")
sales = [(1, "2026-03-05", 40), (1, "2026-03-10", 25), (2, "2026-03-07", 10)]

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE users (user_id, region, start, end)")
db.execute("CREATE TABLE sales (user_id, day, euros)")
db.executemany("INSERT INTO users VALUES (?, ?, ?, ?)", users)
db.executemany("INSERT INTO sales VALUES (?, ?, ?)", sales)
joins = {
    "newest": "u.end = '9999-12-31'",
    "key only": "TRUE",
    "as of": "u.start <= s.day AND s.day < u.end",
}
for name, condition in joins.items():
    rows = db.execute(f"""
        SELECT region, SUM(euros) FROM sales AS s JOIN users AS u
        ON u.user_id = s.user_id AND {condition}
        GROUP BY region ORDER BY region""").fetchall()
    print(f"{name:8} {rows}  total {sum(r[1] for r in rows)}")
    # --8<-- [end:run]
    if name == "as of":
        assert rows == [("north", 40), ("south", 35)]
    assert (sum(r[1] for r in rows) == 75) == (name != "key only")

# against the definition: the value valid on a day is that of its snapshot
rng = random.Random(0)
for _ in range(300):
    history, shots = [], {}
    for d in range(1, 8):
        day = f"2026-04-{d:02}"
        for _attempt in range(rng.randint(1, 3)):  # reruns, data corrected
            shot = {k: rng.choice("ab") for k in range(4) if rng.random() < 0.7}
            history = scd2_update(history, shot, day)
            assert scd2_update(history, shot, day) == history
        shots[day] = shot
    for day, shot in shots.items():
        valid = [(k, v) for k, v, s, e in history if s <= day < e]
        assert sorted(valid) == sorted(shot.items())
    assert all(s < e for _, _, s, e in history)
    runs = sorted(history)  # no version opened without a change
    for (k, v, _, e), (k2, v2, s2, _) in zip(
        sorted(runs, key=lambda r: (r[0], r[2])),
        sorted(runs, key=lambda r: (r[0], r[2]))[1:],
        strict=False,
    ):
        assert not (k == k2 and v == v2 and e == s2)
# a value may be unknown: None is a version too, and it may vanish
unknown = scd2_update([], {1: None}, "2026-01-01")
assert unknown == [(1, None, "2026-01-01", FOREVER)]
unknown = scd2_update(unknown, {}, "2026-02-01")
assert unknown == [(1, None, "2026-01-01", "2026-02-01")]
# the card: three versions of one shop
shops = scd2_update([], {7: "small"}, "2026-01-01")
shops = scd2_update(shops, {7: "large"}, "2026-02-01")
shops = scd2_update(shops, {}, "2026-03-01")
assert shops == [
    (7, "small", "2026-01-01", "2026-02-01"),
    (7, "large", "2026-02-01", "2026-03-01"),
]

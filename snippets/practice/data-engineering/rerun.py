"""A daily task that is retried and backfilled, written in three ways."""

import sqlite3

# --8<-- [start:show]
SALES = {1: [10, 20], 2: [40], 3: [5, 25]}


def append(db, day, today):
    for euros in SALES[day]:
        db.execute("INSERT INTO sums VALUES (?, ?)", (day, euros))


def replace(db, day, today):
    with db:  # delete and insert are one transaction
        db.execute("DELETE FROM sums WHERE day = ?", (day,))
        append(db, day, today)


def replace_today(db, day, today):
    replace(db, today, today)  # looks at the clock, not at its interval


for task in append, replace, replace_today:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE sums (day, euros)")
    full = SALES[1]
    SALES[1] = full[:1]  # 20 euros of day 1 are reported on day 3
    for day, today in [(1, 1), (2, 2), (2, 2), (3, 3)]:  # day 2 is retried
        task(db, day, today)
    SALES[1] = full
    task(db, 1, 3)  # the backfill of day 1, on day 3
    sums = "SELECT day, SUM(euros) FROM sums GROUP BY day"
    print(f"{task.__name__:14}", dict(db.execute(sums)))
    # --8<-- [end:show]
    right = {day: sum(x) for day, x in SALES.items()}
    assert (dict(db.execute(sums)) == right) == (task is replace)

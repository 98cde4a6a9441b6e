"""Daily users of a day that begins nine hours earlier."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

import pandas as pd

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
sql = """
SELECT date(at, '+9 hours') AS day, COUNT(DISTINCT user_id) AS users
FROM events GROUP BY day ORDER BY day"""
local = t.events["at"] + pd.Timedelta(hours=9)
frame = (
    t.events.assign(day=local.dt.normalize())
    .groupby("day", as_index=False)
    .agg(users=("user_id", "nunique"))
)
report(sql, frame)
utc = db.execute(sql.replace(", '+9 hours'", "")).fetchall()
print("UTC:", {day[5:]: users for day, users in utc})
# --8<-- [end:show]
by_utc = t.events.groupby(t.events["at"].dt.date).user_id.nunique()
assert [n for _, n in utc] == by_utc.tolist()
assert dict(utc) != dict(db.execute(sql))
wrong = db.execute("SELECT COUNT(*) FROM events WHERE at <= '2026-03-05'")
right = db.execute("SELECT COUNT(*) FROM events WHERE at < '2026-03-06'")
assert (wrong.fetchone()[0], right.fetchone()[0]) == (9, 12)

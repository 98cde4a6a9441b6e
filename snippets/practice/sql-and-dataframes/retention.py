"""Day-1 retention by day of joining."""

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
SELECT joined, COUNT(DISTINCT u.user_id) AS users,
  COUNT(DISTINCT e.user_id) AS back,
  1.0 * COUNT(DISTINCT e.user_id) / COUNT(DISTINCT u.user_id) AS rate
FROM users AS u LEFT JOIN events AS e
  ON e.user_id = u.user_id AND date(e.at) = date(u.joined, '+1 day')
GROUP BY joined ORDER BY joined"""
days = t.events.assign(day=t.events["at"].dt.normalize())
wanted = t.users.assign(day=t.users.joined + pd.Timedelta(days=1))
came = wanted.merge(days[["user_id", "day"]].drop_duplicates())
frame = (
    wanted.assign(back=wanted.user_id.isin(came.user_id))
    .groupby("joined", as_index=False)
    .agg(users=("user_id", "size"), back=("back", "sum"))
)
report(sql, frame.assign(rate=frame.back / frame.users))
# --8<-- [end:show]
inner = db.execute(sql.replace("LEFT JOIN", "JOIN")).fetchall()
assert [row[3] for row in inner] == [1, 1] and len(inner) == len(frame) - 1
whole = db.execute(sql.replace("1.0 * ", "")).fetchall()
assert all(isinstance(row[3], int) for row in whole)
late = sql.replace("1.0 * ", "").replace(" AS rate", " * 1.0 AS rate")
assert [row[3] for row in db.execute(late)] == [0, 1, 0]  # cut before

"""Sessions: a new one after more than 30 minutes of silence."""

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
WITH gaps AS (
  SELECT *, unixepoch(at) - LAG(unixepoch(at)) OVER w AS gap
  FROM events WINDOW w AS (PARTITION BY user_id ORDER BY at)),
numbered AS (
  SELECT *, SUM(gap IS NULL OR gap > 1800) OVER (
    PARTITION BY user_id ORDER BY at) AS session
  FROM gaps)
SELECT user_id, session, MIN(at) AS start, COUNT(*) AS events
FROM numbered GROUP BY user_id, session ORDER BY user_id, session"""
frame = t.events.sort_values(["user_id", "at"])
gap = frame.groupby("user_id")["at"].diff()
first = gap.isna() | (gap > pd.Timedelta(minutes=30))
frame["session"] = first.groupby(frame.user_id).cumsum()
report(
    sql,
    frame.groupby(["user_id", "session"], as_index=False).agg(
        start=("at", "min"), events=("at", "size")
    ),
)
# --8<-- [end:show]
sizes = frame.groupby(["user_id", "session"]).size()
assert sizes.sum() == len(t.events) and sizes[4, 1] == 2  # 30 is no break
closer = db.execute(sql.replace("> 1800", ">= 1800")).fetchall()
assert len(closer) == len(sizes) + 1
forgot = frame["at"].diff() > pd.Timedelta(minutes=30)
assert forgot.sum() + 1 != len(sizes)
before = db.execute(sql).fetchall()
db.execute("INSERT INTO events SELECT * FROM events")  # ties everywhere
twice = db.execute(sql).fetchall()
assert twice == [(*row[:3], 2 * row[3]) for row in before]

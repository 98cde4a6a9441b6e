"""Runs of days with an order: gaps and islands."""

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
WITH days AS (SELECT DISTINCT date(at) AS day FROM orders),
numbered AS (SELECT day, julianday(day)
    - ROW_NUMBER() OVER (ORDER BY day) AS island FROM days)
SELECT MIN(day) AS start, COUNT(*) AS days
FROM numbered GROUP BY island ORDER BY start"""
days = t.orders["at"].dt.normalize().drop_duplicates().sort_values()
island = (days.diff() != pd.Timedelta(days=1)).cumsum()
frame = days.groupby(island).agg(start="min", days="size")
report(sql, frame)
# --8<-- [end:show]
for start, length in frame.itertuples(index=False):
    run = pd.date_range(start, periods=length)
    assert run.isin(days).all()
    assert not (run[[0, -1]] + pd.to_timedelta([-1, 1], "D")).isin(days).any()
doubled = db.execute(
    sql.replace("DISTINCT ", "").replace(
        "at) AS day FROM orders", "at) AS day FROM events"
    )
).fetchall()
assert sum(n for _, n in doubled) == len(t.events)
assert len(doubled) > len(
    db.execute(sql.replace("orders", "events")).fetchall()
)

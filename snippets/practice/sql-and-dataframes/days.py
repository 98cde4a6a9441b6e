"""Revenue of each day, also of days without orders."""

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
WITH RECURSIVE days(day) AS (
  SELECT '2026-03-03' UNION ALL
  SELECT date(day, '+1 day') FROM days WHERE day < '2026-03-09')
SELECT day, COALESCE(SUM(cents), 0) AS cents
FROM days LEFT JOIN totals ON date(at) = day
GROUP BY day ORDER BY day"""
calendar = pd.date_range("2026-03-03", "2026-03-09", name="day")
daily = t.totals.groupby(t.totals["at"].dt.normalize()).cents.sum()
frame = daily.reindex(calendar, fill_value=0).reset_index()
report(sql, frame)
# --8<-- [end:show]
inside = t.totals["at"] >= "2026-03-03"
assert frame.cents.sum() == t.totals.cents[inside].sum()
assert (frame.cents == 0).sum() == 2

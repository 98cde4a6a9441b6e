"""Three days, not three rows: a moving average with gaps."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
sql = """
WITH daily AS (SELECT date(at) AS day, SUM(cents) AS cents
  FROM totals GROUP BY date(at))
SELECT day, cents, ROUND(SUM(cents) OVER (ORDER BY julianday(day)
    RANGE BETWEEN 2 PRECEDING AND CURRENT ROW) / 3.0, 1) AS by_days,
  ROUND(AVG(cents) OVER (ORDER BY day
    ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 1) AS by_rows
FROM daily ORDER BY day"""
frame = t.totals.assign(day=t.totals["at"].dt.normalize())
frame = frame.groupby("day")[["cents"]].sum()
by_days = frame.cents.rolling("3D").sum() / 3
by_rows = frame.cents.rolling(3, min_periods=1).mean()
frame = frame.assign(by_days=by_days.round(1), by_rows=by_rows.round(1))
report(sql, frame.reset_index())
# --8<-- [end:show]
full = frame.cents.asfreq("D", fill_value=0).rolling(3, min_periods=1).sum() / 3
assert (full.round(1)[frame.index] == frame.by_days).all()
assert frame.by_days.iloc[-1] == 500 and frame.by_rows.iloc[-1] == 1100
by_known = t.totals.set_index("at").cents.rolling("3D").mean()
assert by_known.iloc[-1] == 1500  # what divides by the rows, not by the days

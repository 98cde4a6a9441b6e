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
# a year before: by the date, not by 365 rows
march = pd.Timestamp("2024-03-01")
assert march - pd.Timedelta(days=365) == pd.Timestamp("2023-03-02")
year, leap = pd.DateOffset(years=1), pd.Timestamp("2024-02-29")
assert march - year == pd.Timestamp("2023-03-01")
assert leap - year == pd.Timestamp("2023-02-28")
back = db.execute("SELECT date('2024-02-29', '-1 year')").fetchone()[0]
assert back == "2023-03-01"
both = pd.Series(pd.to_datetime(["2024-02-28", "2024-02-29"]))
assert (both + year == pd.Timestamp("2025-02-28")).all()
db.execute("CREATE TABLE city_days(city TEXT, day TEXT, cents INTEGER)")
days = [("A", "2023-03-01", 5), ("B", "2023-03-01", 9), ("A", "2023-03-02", 7)]
days += [("A", "2024-03-01", 6), ("B", "2024-03-01", 6), ("B", "2024-03-02", 1)]
db.executemany("INSERT INTO city_days VALUES (?, ?, ?)", days)
flags = db.execute("""
SELECT d.cents < o.cents FROM city_days AS d LEFT JOIN city_days AS o
ON o.city = d.city AND o.day = date(d.day, '-1 year')
WHERE d.day >= '2024' ORDER BY d.day, d.city""").fetchall()
assert flags == [(0,), (1,), (None,)]
frame = pd.DataFrame(days, columns=["city", "day", "cents"])
frame["day"] = pd.to_datetime(frame.day)
new = frame[frame.day >= "2024"].assign(before=lambda f: f.day - year)
new = new.merge(
    frame, "left", left_on=["city", "before"], right_on=["city", "day"]
)
assert (new.cents_x < new.cents_y).tolist() == [False, True, False]

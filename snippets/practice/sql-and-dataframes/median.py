"""The median without a function for it."""

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
WITH sorted AS (
  SELECT cents, ROW_NUMBER() OVER (ORDER BY cents) AS i,
    COUNT(*) OVER () AS n
  FROM totals WHERE user_id IS NOT NULL)
SELECT AVG(cents) AS median FROM sorted
WHERE i IN ((n + 1) / 2, (n + 2) / 2)"""
cents = t.totals.cents[t.totals.user_id.notna()]
report(sql, pd.DataFrame({"median": [cents.median()]}))
print("mean:", round(cents.mean()))
# --8<-- [end:show]
assert len(cents) % 2 == 0 and cents.median() == (900 + 1050) / 2
odd = db.execute(sql.replace("WHERE user_id IS NOT NULL", "")).fetchone()[0]
assert odd == t.totals.cents.median() and len(t.totals) % 2 == 1
for n in range(1, 9):
    few = pd.Series([31, 2, 47, 5, 101, 13, 70, 19][:n])
    rows = " UNION ALL ".join(f"SELECT {x} AS cents" for x in few)
    query = sql.replace("totals WHERE user_id IS NOT NULL", f"({rows})")
    assert db.execute(query).fetchone()[0] == few.median()
# a moving median: each day joined to the days of its window, with zeros or not
daily = t.totals.groupby(t.totals["at"].dt.normalize()).cents.sum()
moving = """
WITH joined AS (
  SELECT d.day, w.cents,
    ROW_NUMBER() OVER (PARTITION BY d.day ORDER BY w.cents) AS i,
    COUNT(*) OVER (PARTITION BY d.day) AS n
  FROM daily AS d JOIN daily AS w
    ON w.day BETWEEN date(d.day, '-2 days') AND d.day)
SELECT day, AVG(cents) FROM joined
WHERE i IN ((n + 1) / 2, (n + 2) / 2) GROUP BY day ORDER BY day"""
for series, last in ((daily, 1500), (daily.asfreq("D", fill_value=0), 0)):
    db.execute("DROP TABLE IF EXISTS daily")
    db.execute("CREATE TABLE daily(day TEXT, cents INTEGER)")
    days = series.index.strftime("%Y-%m-%d")
    rows = zip(days, series.tolist(), strict=True)
    db.executemany("INSERT INTO daily VALUES (?, ?)", rows)
    got = db.execute(moving).fetchall()
    assert [d for d, _ in got] == list(days)
    assert [m for _, m in got] == series.rolling("3D").median().tolist()
    assert got[-1] == ("2026-03-09", last)

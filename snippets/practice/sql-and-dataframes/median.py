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

"""Wide and long: a column for each kind of event."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
sql = """
SELECT user_id,
  SUM(kind = 'visit') AS visit,
  COUNT(CASE WHEN kind = 'cart' THEN 1 END) AS cart,
  COUNT(*) FILTER (WHERE kind = 'pay') AS pay
FROM events GROUP BY user_id ORDER BY user_id"""
frame = t.events.pivot_table(
    index="user_id",
    columns="kind",
    values="at",
    aggfunc="count",
    fill_value=0,
)
report(sql, frame[["visit", "cart", "pay"]].reset_index())
# --8<-- [end:show]
long = frame.melt(ignore_index=False)
assert long.value.sum() == len(t.events)
wrong = "SELECT COUNT(kind = 'pay') FROM events"  # counts what is not NULL
assert db.execute(wrong).fetchone()[0] == len(t.events) > frame["pay"].sum()
unknown = """
SELECT SUM(kind = 'a'), COUNT(CASE WHEN kind = 'a' THEN 1 END),
  COUNT(*) FILTER (WHERE kind = 'a') FROM (SELECT NULL AS kind)"""
assert db.execute(unknown).fetchone() == (None, 0, 0)

"""Running sums and the row before, within each user."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
sql = """
SELECT user_id, order_id, cents,
  SUM(cents) OVER w AS so_far,
  julianday(date(at)) - julianday(date(LAG(at) OVER w)) AS days
FROM totals WHERE user_id IS NOT NULL
WINDOW w AS (PARTITION BY user_id ORDER BY at, order_id)
ORDER BY user_id, at"""
frame = t.totals.dropna(subset="user_id").sort_values(
    ["user_id", "at", "order_id"]
)
by_user = frame.groupby("user_id")
frame["so_far"] = by_user.cents.cumsum()
frame["days"] = (
    frame["at"].dt.normalize() - by_user["at"].shift().dt.normalize()
).dt.days
report(sql, frame[["user_id", "order_id", "cents", "so_far", "days"]])
# --8<-- [end:show]
assert frame.days.isna().sum() == frame.user_id.nunique()
assert frame.groupby("user_id").so_far.last().sum() == frame.cents.sum()
assert frame.days.dropna().tolist() == [7, 1]

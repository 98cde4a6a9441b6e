"""With ties, the default frame adds all peers at once."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
sql = """
SELECT cents, SUM(cents) OVER (ORDER BY cents) AS by_range,
  SUM(cents) OVER (ORDER BY cents
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS by_rows
FROM totals ORDER BY cents, by_rows"""
frame = t.totals.sort_values("cents")
frame["by_rows"] = frame.cents.cumsum()
frame["by_range"] = frame.groupby("cents").by_rows.transform("last")
report(sql, frame[["cents", "by_range", "by_rows"]])
# --8<-- [end:show]
assert (frame.by_range >= frame.by_rows).all()
equal = frame.by_range == frame.by_rows
tied = frame.cents.duplicated(keep="last")
assert (equal == ~tied).all() and tied.sum() == 2
unique = sql.replace("OVER (ORDER BY cents", "OVER (ORDER BY cents, order_id")
assert all(by_range == by_rows for _, by_range, by_rows in db.execute(unique))

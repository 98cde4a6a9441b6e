"""Running sums and the row before, within each user."""

import sqlite3
import warnings
from functools import partial
from pathlib import Path
from runpy import run_path

import pandas as pd

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

# The text's three orders: labels, positions and copies.
df = pd.DataFrame({"cents": [900, 1600, 500]})
s = df.sort_values("cents")
assert s.index.tolist() == [2, 0, 1]
assert s.iloc[0].cents == 500 and s.loc[0].cents == 900
assert s.iloc[0:2].cents.tolist() == [500, 900]
assert s.loc[0:1].cents.tolist() == [900, 1600] and s.loc[0:2].empty
s["place"], s["turn"] = pd.Series([1, 2, 3]), [1, 2, 3]
assert s.place.tolist() == [3, 1, 2] and s.turn.tolist() == [1, 2, 3]
again = df.sort_values("cents", ignore_index=True)
assert again.loc[0].cents == 500
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    df[df.cents > 600]["cents"] = 0
    df["cents"][0] = 0
    df["cents"].fillna(0, inplace=True)
names = [w.category.__name__ for w in seen]
assert names == ["ChainedAssignmentError"] * 3
assert issubclass(pd.errors.ChainedAssignmentError, Warning)
assert df.cents.tolist() == [900, 1600, 500]
column = df["cents"]
column.iloc[0] = 7
assert df.cents.tolist() == [900, 1600, 500]
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    x = df[df.cents > 600]
    x["new"] = 1
assert not seen and "new" not in df
df.loc[df.cents > 600, "cents"] = 0
assert df.cents.tolist() == [0, 0, 500]

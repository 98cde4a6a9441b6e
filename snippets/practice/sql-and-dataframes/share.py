"""Each country's share of the revenue."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
sql = """
SELECT COALESCE(country, '?') AS land, SUM(cents) AS cents,
  ROUND(100.0 * SUM(cents) / SUM(SUM(cents)) OVER (), 1) AS percent
FROM totals LEFT JOIN users USING (user_id)
GROUP BY land ORDER BY cents DESC"""
joined = t.totals.merge(t.users, on="user_id", how="left")
joined["land"] = joined.country.fillna("?")
frame = joined.groupby("land", as_index=False).cents.sum()
frame = frame.sort_values("cents", ascending=False)
frame["percent"] = (100 * frame.cents / frame.cents.sum()).round(1)
report(sql, frame)
# --8<-- [end:show]
assert abs(frame.percent.sum() - 100) < 0.2
assert frame.cents.sum() == t.totals.cents.sum()
whole = db.execute(sql.replace("100.0 * ", "")).fetchall()
assert [row[2] for row in whole] == [0, 0, 0]
inner = db.execute(sql.replace("LEFT JOIN", "JOIN")).fetchall()
assert sum(row[1] for row in inner) == frame.cents.sum() - 800
growth = {row[0]: row[2] for row in inner}
shares = frame.set_index("land").percent
assert growth["DE"] > shares["DE"] and growth["FR"] > shares["FR"]
assert growth["?"] < shares["?"]

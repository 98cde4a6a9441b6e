"""Five ways to count a column with NULLs."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

import pandas as pd

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
db.execute("CREATE TABLE sales (coupon)")
db.execute("INSERT INTO sales VALUES (12), (NULL), (12), (0), (NULL)")
sql = """
SELECT COUNT(*) AS n, COUNT(coupon) AS known,
  COUNT(DISTINCT coupon) AS kinds, AVG(coupon) AS mean,
  SUM(coupon) / COUNT(*) AS per_sale
FROM sales"""
x = pd.Series([12, None, 12, 0, None])
frame = pd.DataFrame(
    {
        "n": [x.size],
        "known": x.count(),
        "kinds": x.nunique(),
        "mean": x.mean(),
        "per_sale": x.sum() // x.size,
    }
)
report(sql, frame)
# --8<-- [end:show]
assert x.sum() / x.size == 4.8 != x.sum() // x.size
empty = "SELECT SUM(coupon), COUNT(coupon) FROM sales WHERE coupon IS NULL"
assert db.execute(empty).fetchone() == (None, 0) and x[x.isna()].sum() == 0
assert pd.isna(x[x.isna()].sum(min_count=1))

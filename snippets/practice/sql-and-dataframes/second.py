"""The second largest amount, or NULL."""

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
SELECT MAX(shipping) AS second FROM orders
WHERE shipping < (SELECT MAX(shipping) FROM orders)"""
best = t.orders.shipping.drop_duplicates().nlargest(2)
second = best.iloc[1] if len(best) == 2 else None
report(sql, pd.DataFrame({"second": [second]}))
only = sql.replace("FROM orders", "FROM (SELECT * FROM orders LIMIT 1)")
print("of one order:", db.execute(only).fetchall())
# --8<-- [end:show]
assert second == sorted(set(t.orders.shipping))[-2]
offset = "SELECT shipping FROM orders ORDER BY shipping DESC LIMIT 1 OFFSET 1"
assert db.execute(offset).fetchall() == [(500,)]  # the largest once more
assert db.execute(f"SELECT * FROM ({offset}) LIMIT 1 OFFSET 1").fetchall() == []

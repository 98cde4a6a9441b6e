"""Shipping counted once per item, and once per order."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

import pandas as pd

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
wrong = """
SELECT SUM(shipping), SUM(quantity * cents)
FROM orders JOIN items USING (order_id)"""
print("joined first:", db.execute(wrong).fetchone())
right = """
WITH goods AS (
    SELECT order_id, SUM(quantity * cents) AS cents
    FROM items GROUP BY order_id)
SELECT SUM(shipping) AS shipping, SUM(cents) AS cents
FROM orders LEFT JOIN goods USING (order_id)"""
goods = (
    t.items.assign(cents=t.items.quantity * t.items.cents)
    .groupby("order_id", as_index=False)["cents"]
    .sum()
)
whole = t.orders.merge(goods, how="left", validate="one_to_one")
report(right, whole[["shipping", "cents"]].sum().to_frame().T)
# --8<-- [end:show]
joined = db.execute(wrong).fetchone()
per_order = t.items.groupby("order_id").size()
weights = t.orders.order_id.map(per_order)
assert joined[0] == (t.orders.shipping * weights).sum()
assert joined[1] == whole.cents.sum() and joined[0] > whole.shipping.sum()
distinct = "SELECT SUM(DISTINCT shipping) FROM orders"
assert db.execute(distinct).fetchone()[0] == 800 != t.orders.shipping.sum()
try:
    t.orders.merge(t.items, on="order_id", validate="one_to_one")
except pd.errors.MergeError:
    pass
else:
    raise AssertionError("the fan-out was not noticed")
db.execute("INSERT INTO orders VALUES (108, 1, '2026-03-09 09:00', 400)")
assert db.execute(right).fetchone()[0] == t.orders.shipping.sum() + 400

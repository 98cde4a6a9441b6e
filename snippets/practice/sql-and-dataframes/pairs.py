"""Which products are bought together? A self-join."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
sql = """
SELECT a.product AS one, b.product AS other,
  COUNT(DISTINCT order_id) AS n
FROM items AS a JOIN items AS b USING (order_id)
WHERE a.product < b.product
GROUP BY one, other ORDER BY n DESC, one, other"""
lines = t.items[["order_id", "product"]].drop_duplicates()
pairs = lines.merge(lines, on="order_id", suffixes=("_a", "_b"))
pairs = pairs[pairs.product_a < pairs.product_b]
frame = pairs.groupby(["product_a", "product_b"]).size()
frame = frame.sort_values(ascending=False, kind="stable").reset_index()
report(sql, frame.set_axis(["one", "other", "n"], axis=1))
# --8<-- [end:show]
twice = db.execute(sql.replace("<", "<>")).fetchall()
itself = db.execute(sql.replace("<", "<=")).fetchall()
assert len(twice) == 2 * len(frame)
assert len(itself) == len(frame) + t.items["product"].nunique()
before = db.execute(sql).fetchall()
db.execute("INSERT INTO items SELECT * FROM items")  # each product in two lines
assert db.execute(sql).fetchall() == before

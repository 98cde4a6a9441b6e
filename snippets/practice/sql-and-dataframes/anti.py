"""Users without an order: an anti-join, three ways."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
sql = """
SELECT name FROM users AS u WHERE NOT EXISTS (
    SELECT 1 FROM orders AS o WHERE o.user_id = u.user_id)
ORDER BY name"""
also = """
SELECT name FROM users LEFT JOIN orders USING (user_id)
WHERE order_id IS NULL ORDER BY name"""
frame = t.users.merge(
    t.orders[["user_id"]].drop_duplicates(),
    how="left",
    on="user_id",
    indicator=True,
)
frame = frame[frame["_merge"] == "left_only"][["name"]]
report(sql, frame)
report(also, frame)
# --8<-- [end:show]
fails = "SELECT 1 FROM users WHERE user_id NOT IN (SELECT user_id FROM orders)"
assert db.execute(fails).fetchall() == []
assert set(frame.name) == set(
    t.users.name[~t.users.user_id.isin(t.orders.user_id)]
)

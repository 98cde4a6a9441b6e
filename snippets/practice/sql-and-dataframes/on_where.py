"""A condition on the right table: in ON or in WHERE?"""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
sql = """
SELECT name, COUNT(order_id) AS orders
FROM users LEFT JOIN orders
  ON orders.user_id = users.user_id AND at >= '2026-03-04'
GROUP BY users.user_id, name ORDER BY name"""
late = t.orders[t.orders["at"] >= "2026-03-04"]
frame = (
    t.users.merge(late, on="user_id", how="left")
    .groupby(["user_id", "name"], as_index=False)
    .agg(orders=("order_id", "count"))
    .sort_values("name")[["name", "orders"]]
)
report(sql, frame)
where = sql.replace(" AND at >=", " WHERE at >=")
print("with WHERE:", dict(db.execute(where)))
# --8<-- [end:show]
assert dict(db.execute(where)).keys() < set(frame.name)
stars = dict(db.execute(sql.replace("COUNT(order_id)", "COUNT(*)")))
zero = set(frame.name[frame.orders == 0])
assert zero == {"Cem", "Eve"} and all(stars[name] == 1 for name in zero)
half = where.replace("'2026-03-04'", "'2026-03-04' OR at IS NULL")
assert dict(db.execute(half)).keys() == set(frame.name) - {"Cem"}
cem, eve = (t.orders[t.orders.user_id == user]["at"] for user in (3, 5))
assert (cem < "2026-03-04").all() and len(cem) == 1 and eve.empty

"""A funnel in order: each step after the one before."""

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
WITH visit AS (SELECT user_id, MIN(at) AS at FROM events
    WHERE kind = 'visit' GROUP BY user_id),
  cart AS (SELECT user_id, MIN(e.at) AS at FROM visit
    JOIN events AS e USING (user_id)
    WHERE kind = 'cart' AND e.at >= visit.at GROUP BY user_id),
  pay AS (SELECT user_id, MIN(e.at) AS at FROM cart
    JOIN events AS e USING (user_id)
    WHERE kind = 'pay' AND e.at >= cart.at GROUP BY user_id)
SELECT (SELECT COUNT(*) FROM visit) AS visit,
  (SELECT COUNT(*) FROM cart) AS cart, (SELECT COUNT(*) FROM pay) AS pay"""
reached, counts = None, {}
for kind in ("visit", "cart", "pay"):
    step = t.events[t.events.kind == kind]
    if reached is not None:  # not before the previous one
        start = step.user_id.map(reached)
        step = step[step["at"] >= start]
    reached = step.groupby("user_id")["at"].min()
    counts[kind] = [len(reached)]
report(sql, pd.DataFrame(counts))
any_order = t.events.groupby("kind").user_id.nunique()
print("in any order:", any_order[["visit", "cart", "pay"]].tolist())
# --8<-- [end:show]
one = {name: value for name, (value,) in counts.items()}
assert one["visit"] >= one["cart"] >= one["pay"] >= 1
assert any_order["visit"] == one["visit"]
assert any_order["cart"] == one["cart"] + 1 == 3
assert any_order["pay"] == one["pay"] + 1
# more events, and the plain definition: any visit, cart, payment in order
db.execute("""INSERT INTO events VALUES (2, '2026-03-03 23:55', 'pay'),
 (1, '2026-03-02 09:40', 'cart'), (5, '2026-03-05 18:10', 'cart'),
 (5, '2026-03-05 18:10', 'pay')""")
at = {kind: {} for kind in counts}
for user, moment, kind in db.execute("SELECT * FROM events"):
    at[kind].setdefault(user, []).append(moment)
carts, pays = set(), set()
for user, moments in at["visit"].items():
    for visit in moments:
        for cart in at["cart"].get(user, []):
            if visit <= cart:
                carts.add(user)
                if any(cart <= pay for pay in at["pay"].get(user, [])):
                    pays.add(user)
assert db.execute(sql).fetchone() == (len(at["visit"]), len(carts), len(pays))
assert carts == {1, 2, 5} and pays == {1, 5}

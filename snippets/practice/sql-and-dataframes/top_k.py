"""Each user's largest order, and what a tie does."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
sql = """
WITH ranked AS (
  SELECT user_id, order_id, cents, ROW_NUMBER() OVER (
    PARTITION BY user_id ORDER BY cents DESC, order_id) AS place
  FROM totals WHERE user_id IS NOT NULL)
SELECT user_id, order_id, cents FROM ranked
WHERE place <= 1 ORDER BY user_id"""
ranked = t.totals.dropna(subset="user_id").sort_values(
    ["user_id", "cents", "order_id"], ascending=[True, False, True]
)
frame = ranked.groupby("user_id").head(1)
report(sql, frame[["user_id", "order_id", "cents"]])
tie = sql.replace("ROW_NUMBER", "RANK").replace("DESC, order_id", "DESC")
print("RANK keeps", [row[1] for row in db.execute(tie)])
# --8<-- [end:show]
best = ranked.groupby("user_id").cents.rank(method="min", ascending=False)
kept = ranked.order_id[best <= 1].tolist()
assert sorted(kept) == sorted(row[1] for row in db.execute(tie))
assert len(kept) == len(frame) + 1
for k in (1, 2, 3):
    places = db.execute(sql.replace("<= 1", f"<= {k}")).fetchall()
    head = ranked.groupby("user_id").head(k)
    assert {row[1] for row in places} == set(head.order_id)
# the tie-break decides also where the rows come in another order
turned = "(SELECT * FROM totals ORDER BY order_id DESC LIMIT 9)"
again = db.execute(sql.replace("totals", turned)).fetchall()
assert again == db.execute(sql).fetchall()

"""WHERE chooses rows, HAVING chooses groups."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
sql = """
SELECT user_id, COUNT(*) AS n, SUM(cents) AS cents
FROM totals
WHERE cents >= 1000
GROUP BY user_id
HAVING COUNT(*) >= 2
ORDER BY cents DESC"""
groups = t.totals[t.totals.cents >= 1000].groupby("user_id", dropna=False)
frame = groups.agg(n=("cents", "size"), cents=("cents", "sum"))
frame = frame[frame.n >= 2].sort_values("cents", ascending=False)
report(sql, frame.reset_index())
# --8<-- [end:show]
whole = db.execute(sql.replace("WHERE cents >= 1000", "")).fetchall()
assert {row[0] for row in whole} == {1, 4} and set(frame.index) == {1}
assert groups.size().to_dict() == {1: 2, 2: 1}  # 4 by WHERE, 2 by HAVING
key = "SELECT user_id, COUNT(*) FROM totals {} GROUP BY user_id {}"
early = db.execute(key.format("WHERE user_id = 1", "")).fetchall()
assert db.execute(key.format("", "HAVING user_id = 1")).fetchall() == early
late = "SELECT user_id, COUNT(*) FROM totals GROUP BY user_id"
sizes = t.totals.groupby("user_id", dropna=False).size()
found = dict(db.execute(late))
assert found[None] == 1 and len(found) == len(sizes) == 5
assert len(t.totals.groupby("user_id").size()) == 4

"""What an index is for, and how a function hides it."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
db.execute("CREATE INDEX events_by_time ON events (at)")
hidden = "SELECT * FROM events WHERE date(at) = '2026-03-03'"
bare = """SELECT * FROM events
WHERE at >= '2026-03-03' AND at < '2026-03-04'"""
for sql in (hidden, bare):
    steps = db.execute("EXPLAIN QUERY PLAN " + sql).fetchall()
    print(steps[0][3].split()[0], len(db.execute(sql).fetchall()), "rows")
# --8<-- [end:show]
day = t.events[t.events["at"].dt.normalize() == "2026-03-03"]
assert set(db.execute(hidden)) == set(db.execute(bare))
assert len(day) == len(db.execute(bare).fetchall())
plans = [
    db.execute("EXPLAIN QUERY PLAN " + sql).fetchone()[3]
    for sql in (hidden, bare)
]
assert "INDEX" not in plans[0]
assert "INDEX events_by_time (at>? AND at<?)" in plans[1]

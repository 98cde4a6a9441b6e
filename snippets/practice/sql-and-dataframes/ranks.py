"""Three numberings of rows with ties."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

import pandas as pd

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
db.execute("CREATE TABLE results (points)")
db.execute("INSERT INTO results VALUES (95), (90), (90), (70), (70), (50)")
sql = """
SELECT points, ROW_NUMBER() OVER w AS numbered,
  RANK() OVER w AS rank, DENSE_RANK() OVER w AS dense
FROM results WINDOW w AS (ORDER BY points DESC)
ORDER BY points DESC, numbered"""
frame = pd.DataFrame({"points": [95, 90, 90, 70, 70, 50]})
ways = {"numbered": "first", "rank": "min", "dense": "dense"}
for name, way in ways.items():
    frame[name] = frame.points.rank(method=way, ascending=False).astype(int)
report(sql, frame)
# --8<-- [end:show]
points = frame.points
assert all(frame["rank"] == [1 + sum(points > p) for p in points])
assert all(frame.dense == [len(set(points[points >= p])) for p in points])
assert [sum(frame[name] <= 2) for name in ways] == [2, 3, 3]
assert [sum(frame[name] <= 3) for name in ways] == [3, 3, 5]

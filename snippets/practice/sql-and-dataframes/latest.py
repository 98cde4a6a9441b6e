"""Keep the newest row of each user."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
sql = """
WITH numbered AS (
  SELECT *, ROW_NUMBER() OVER (
    PARTITION BY user_id ORDER BY at DESC) AS place
  FROM scores)
SELECT user_id, at, score FROM numbered
WHERE place = 1 ORDER BY user_id"""
frame = t.scores.sort_values(["user_id", "at"])
report(sql, frame.drop_duplicates("user_id", keep="last"))
# --8<-- [end:show]
distinct = db.execute("SELECT DISTINCT user_id, at, score FROM scores")
assert len(distinct.fetchall()) == len(t.scores) > t.scores.user_id.nunique()
newest = t.scores.loc[t.scores.groupby("user_id")["at"].idxmax()]
assert set(newest.score) == {row[2] for row in db.execute(sql)}
apart = db.execute("SELECT user_id, MAX(score) FROM scores GROUP BY user_id")
assert dict(apart)[1] != newest.set_index("user_id").score[1]

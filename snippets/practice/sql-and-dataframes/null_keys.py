"""NULL keys match nothing in SQL and each other in pandas."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

import pandas as pd

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
db.executescript("""
CREATE TABLE a (k); INSERT INTO a VALUES (1), (1), (NULL);
CREATE TABLE b (k); INSERT INTO b VALUES (1), (NULL), (NULL), (2);""")
a = pd.DataFrame({"k": [1, 1, None]})
b = pd.DataFrame({"k": [1, None, None, 2]})
for how in ("INNER", "LEFT"):
    sql = f"SELECT COUNT(*) FROM a {how} JOIN b ON a.k = b.k"
    (n,) = db.execute(sql).fetchone()
    print(how, n, "in SQL,", len(a.merge(b, how=how.lower())), "in pandas")
# --8<-- [end:show]
for how in ("inner", "left"):
    known = a.merge(b.dropna(), how=how)
    sql = f"SELECT COUNT(*) FROM a {how} JOIN b ON a.k = b.k"
    assert len(known) == db.execute(sql).fetchone()[0]
same = sql.replace("a.k = b.k", "a.k IS b.k")
assert db.execute(same).fetchone()[0] == len(a.merge(b, how="left"))

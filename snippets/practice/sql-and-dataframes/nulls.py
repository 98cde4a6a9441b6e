"""NOT IN and a NULL: who has invited nobody?"""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
wrong = """
SELECT name FROM users
WHERE user_id NOT IN (SELECT invited_by FROM users)"""
print("NOT IN finds", len(db.execute(wrong).fetchall()), "users")
right = """
SELECT name FROM users AS u
WHERE NOT EXISTS (
    SELECT 1 FROM users AS v WHERE v.invited_by = u.user_id)
ORDER BY name"""
frame = t.users[~t.users.user_id.isin(t.users.invited_by)][["name"]]
report(right, frame)
# --8<-- [end:show]
mended = wrong.replace("users)", "users WHERE invited_by IS NOT NULL)")
assert {n for (n,) in db.execute(mended)} == set(frame.name)
assert db.execute(wrong).fetchall() == [] and len(frame) == 3
# three values: comparisons with NULL, and the two that decide
logic = "SELECT NULL = NULL, 1 <> NULL, NULL OR 1, NULL AND 0, NULL IS NULL"
assert db.execute(logic).fetchone() == (None, None, 1, 0, 1)
empty = "SELECT 1 NOT IN (SELECT 1 WHERE 0), NULL NOT IN (SELECT 1 WHERE 0)"
assert db.execute(empty).fetchone() == (1, 1)

"""Rights belong in the database, not in a filter of words."""

import sqlite3

# --8<-- [start:show]
db = sqlite3.connect(":memory:")
db.executescript("""
CREATE TABLE bill (id INTEGER, state TEXT);
CREATE TABLE salary (person TEXT, cents INTEGER);
INSERT INTO bill VALUES (1, 'to delete'), (2, 'paid');
INSERT INTO salary VALUES ('Ann', 1);""")
READ = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_FUNCTION}


def rights(action, table, column, database, source):
    """Asked by SQLite about each access, always with five arguments."""
    if action in READ or (action == sqlite3.SQLITE_READ and table == "bill"):
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def allowed(sql):
    try:
        db.execute(sql).fetchall()
    except sqlite3.DatabaseError:
        return False
    return True


db.set_authorizer(rights)
# --8<-- [end:show]


# --8<-- [start:run]
def words(sql):
    """The filter that people write first."""
    starts = sql.upper().startswith(("SELECT", "WITH"))
    return starts and "DELETE FROM" not in sql.upper()


print("filter  rights  statement")
for sql in (
    "SELECT id FROM bill WHERE state = 'delete from'",
    "WITH x AS (SELECT 1) DELETE  FROM bill",
    "SELECT cents FROM salary",
    "SELECT COUNT(*) FROM bill",
):
    print(f"{words(sql)!s:7} {allowed(sql)!s:7} {sql}")
# --8<-- [end:run]
assert allowed("WITH x AS (SELECT id FROM bill) SELECT id FROM x")
assert allowed("SELECT upper(state) FROM bill GROUP BY state")
for sql in (
    "DROP TABLE bill",
    "UPDATE bill SET id = 3",
    "PRAGMA user_version = 3",
    "ATTACH ':memory:' AS other",
    "SELECT id FROM bill UNION SELECT cents FROM salary",
    "SELECT (SELECT MAX(cents) FROM salary) FROM bill",
    "INSERT INTO bill SELECT 3, 'new'",
):
    assert not allowed(sql), sql
db.set_authorizer(None)
assert db.execute("SELECT COUNT(*) FROM bill").fetchone() == (2,)

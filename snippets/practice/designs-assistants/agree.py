"""Queries that agree on a small database and differ on others."""

import sqlite3
from collections import Counter

import numpy as np

TABLES = """
CREATE TABLE customer (id INTEGER, name TEXT);
CREATE TABLE bill (id INTEGER, customer INTEGER, cents INTEGER);
CREATE TABLE note (bill INTEGER, text TEXT);"""


# --8<-- [start:show]
def agree(first, second, databases):
    """True if both queries give the same rows, in any order, on all."""
    for db in databases:
        rows = []
        for query in (first, second):
            db.execute("PRAGMA query_only = ON")  # a query that writes fails
            try:
                rows.append(Counter(db.execute(query).fetchall()))
            except (sqlite3.Error, sqlite3.Warning):  # agrees with nothing
                return False
        if rows[0] != rows[1]:
            return False
    return True
    # --8<-- [end:show]


def database(customers, bills, notes):
    db = sqlite3.connect(":memory:")
    db.executescript(TABLES)
    db.executemany("INSERT INTO customer VALUES (?, ?)", customers)
    db.executemany("INSERT INTO bill VALUES (?, ?, ?)", bills)
    db.executemany("INSERT INTO note VALUES (?, ?)", notes)
    return db


def drawn(rng):
    """A database with ties, twins, missing bills and several notes."""
    n = 6
    names = [(i, str(rng.choice(["Ann", "Bo", "Cy"]))) for i in range(n)]
    bills = [
        (b, int(rng.integers(n + 1)) % n, int(rng.choice([0, 500, 900])))
        for b in range(int(rng.integers(4, 10)))
    ]
    notes = [(int(rng.integers(len(bills))), "paid late") for _ in range(4)]
    return database(names, bills, notes)


# --8<-- [start:run]
small = database(
    [(1, "Ann"), (2, "Bo")],
    [(1, 1, 900), (2, 2, 500)],
    [(1, "paid late"), (2, "paid late")],
)
FROM = " FROM customer AS c JOIN bill AS b ON b.customer = c.id "
gold = (
    "SELECT c.id, SUM(b.cents)" + FROM + "WHERE EXISTS "
    "(SELECT 1 FROM note WHERE bill = b.id) GROUP BY c.id"
)
wrong = {  # named by the fault
    "a row a note": "SELECT c.id, SUM(b.cents)"
    + FROM
    + "JOIN note AS n ON n.bill = b.id GROUP BY c.id",
    "note ignored": "SELECT c.id, SUM(b.cents)" + FROM + "GROUP BY c.id",
    "largest bill": "SELECT c.id, MAX(b.cents)"
    + FROM
    + "WHERE b.id IN (SELECT bill FROM note) GROUP BY c.id",
    "by name": "SELECT c.id, SUM(b.cents)"
    + FROM
    + "WHERE b.id IN (SELECT bill FROM note) GROUP BY c.name",
    "one customer": gold + " LIMIT 1",
}
# drawn: customers of one name, equal bills, bills with several notes
many = [drawn(np.random.default_rng(seed)) for seed in range(20)]
print("query         small   of 20 drawn")
for name, query in wrong.items():
    passes = [agree(gold, query, [db]) for db in many]
    print(f"{name:12} {agree(gold, query, [small])!s:>6} {sum(passes):9}")
    # --8<-- [end:run]
    assert not agree(gold, query, many), name
same = gold.replace(
    "WHERE EXISTS (SELECT 1 FROM note WHERE bill = b.id)",
    "WHERE b.id IN (SELECT bill FROM note)",
)
assert same != gold and agree(gold, same + " ORDER BY 2", many)
assert sum(agree(gold, q, [small]) for q in wrong.values()) == 4
# how often a row occurs counts, its place does not; errors never agree
twice = "SELECT 1 UNION ALL SELECT 1"
assert not agree("SELECT 1", twice, [small])
assert agree(
    "SELECT 1 UNION ALL SELECT 2", "SELECT 2 UNION ALL SELECT 1", [small]
)
assert not agree("SELECT x", "SELECT x", [small])
assert not agree("DELETE FROM bill", "SELECT 1 FROM bill WHERE id < 0", [small])
assert not agree("PRAGMA query_only = OFF", "DELETE FROM bill", [small])
assert not agree("SELECT 1; SELECT 1", "SELECT 1", [small])
assert not agree("SELECT 1", "SELECT 1.5", [small]) and agree("", "", [])

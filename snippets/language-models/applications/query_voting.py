"""Several queries for one question: a vote on the rows that they return."""

import re
import sqlite3
from collections import Counter

TABLES = """
CREATE TABLE customer (id INTEGER, name TEXT, country TEXT);
CREATE TABLE bill (customer INTEGER, state TEXT);"""


def database(customers, bills):
    db = sqlite3.connect(":memory:")
    db.executescript(TABLES)
    db.executemany("INSERT INTO customer VALUES (?, ?, ?)", customers)
    db.executemany("INSERT INTO bill VALUES (?, ?)", bills)
    db.execute("PRAGMA query_only = ON")
    return db


# --8<-- [start:show]
def vote(queries, db):
    """Rows of the largest group, its size, queries that ran."""
    groups, ran = {}, 0
    for query in queries:
        try:
            rows = Counter(db.execute(query).fetchall())  # any order
        except (sqlite3.Error, sqlite3.Warning):
            continue
        key = frozenset(rows.items())
        groups[key] = groups.get(key, 0) + 1
        ran += 1
    size = max(groups.values(), default=0)
    best = [key for key, n in groups.items() if n == size]
    if len(best) != 1:  # a tie, or nothing ran
        return None, size, ran
    return list(Counter(dict(best[0])).elements()), size, ran


def linked(query, db):
    """Does each value compared with a column of customer occur there?"""
    return all(
        db.execute(
            f"SELECT 1 FROM customer WHERE {column} = ?", (value,)
        ).fetchone()
        for column, value in re.findall(r"(name|country) = '(.*?)'", query)
    )


# --8<-- [end:show]
# --8<-- [start:run]
people = [(1, "Ann", "GB"), (2, "Bo", "GB"), (3, "Cy", "NO")]
db = database(people, [(1, "open"), (1, "open"), (2, "paid"), (3, "open")])
JOIN = "name FROM customer JOIN bill ON customer = id WHERE state = 'open' "
IN = (
    "SELECT name FROM customer WHERE id IN "
    "(SELECT customer FROM bill WHERE state = 'open') "
)
queries = [
    f"SELECT DISTINCT {JOIN} AND country = 'GB'",
    f"{IN} AND country = 'GB'",
    f"SELECT {JOIN} AND country = 'GB' GROUP BY id",
    f"SELECT {JOIN} AND country = 'GB'",  # a row for each bill
    f"SELECT DISTINCT {JOIN} AND country = 'UK'",
    f"{IN} AND country = 'UK'",
    f"{IN} AND country = 'Britain'",
    f"SELECT {JOIN} AND country = 'United Kingdom'",
    f"{IN} AND nation = 'GB'",  # no such column
]
print("texts:", len(set(queries)), "different")
print("all:   ", vote(queries, db))
print("linked:", vote([q for q in queries if linked(q, db)], db))
# --8<-- [end:run]

assert vote(queries, db) == ([], 4, 8)
kept = [q for q in queries if linked(q, db)]
assert vote(kept, db) == ([("Ann",)], 3, 4) and kept == [
    q for q in queries if "GB" in q
]
# against the first as reference: text, rows, rows where no one has two bills
gold = queries[0]
few = database(people, [(1, "open"), (2, "paid"), (3, "open")])
text = sum(q == gold for q in queries)
right = [
    sum(vote([gold, q], d)[1:] == (2, 2) for q in queries) for d in (db, few)
]
assert (text, right) == (1, [3, 4])
# sets would take the repeated row for right; lists would split an order
assert vote(queries[3:4], db)[0] == [("Ann",), ("Ann",)]
a, b = (
    f"SELECT name FROM customer ORDER BY name {way}" for way in ("", "DESC")
)
rows, *count = vote([a, b], db)
assert sorted(rows) == [("Ann",), ("Bo",), ("Cy",)] and count == [2, 2]
# a tie and nothing that runs: no answer
assert vote([a, gold], db) == (None, 1, 2)
assert vote(["SELECT x"], db) == (None, 0, 0) and vote([], db) == (None, 0, 0)
assert vote(["DELETE FROM bill"], db) == (None, 0, 0)
# the right answer may be empty: nobody in Norway is called Ann
empty = "SELECT id FROM customer WHERE name = 'Ann' AND country = 'NO'"
assert linked(empty, db) and vote([empty], db) == ([], 1, 1)

"""A shop of five tables, and a comparison of a query with a data frame."""

import math
import sqlite3
from types import SimpleNamespace

import pandas as pd

# --8<-- [start:show]
SCRIPT = """
CREATE TABLE users (user_id, name, country, invited_by, joined);
INSERT INTO users VALUES
 (1,'Ana','DE',NULL,'2026-03-01'), (2,'Ben','FR',1,'2026-03-01'),
 (3,'Cem','DE',1,'2026-03-02'), (4,'Dia',NULL,2,'2026-03-03'),
 (5,'Eve','FR',NULL,'2026-03-03');
CREATE TABLE events (user_id, at, kind);
INSERT INTO events VALUES
 (1,'2026-03-02 09:00','visit'), (1,'2026-03-02 09:10','cart'),
 (1,'2026-03-02 09:25','pay'),   (1,'2026-03-02 10:20','visit'),
 (1,'2026-03-09 08:00','visit'), (2,'2026-03-03 23:50','visit'),
 (2,'2026-03-04 00:05','cart'),  (3,'2026-03-03 14:30','cart'),
 (3,'2026-03-03 14:50','visit'), (3,'2026-03-03 15:00','pay'),
 (4,'2026-03-05 18:00','visit'), (4,'2026-03-05 18:30','visit'),
 (5,'2026-03-05 18:10','visit');
CREATE TABLE orders (order_id, user_id, at, shipping);
INSERT INTO orders VALUES
 (101,1,'2026-03-02 09:25',500),    (102,3,'2026-03-03 15:00',300),
 (103,NULL,'2026-03-04 10:00',500), (104,2,'2026-03-04 23:30',0),
 (105,4,'2026-03-05 18:35',300),    (106,4,'2026-03-06 07:00',300),
 (107,1,'2026-03-09 08:10',0);
CREATE TABLE items (order_id, product, quantity, cents);
INSERT INTO items VALUES (101,'pen',2,150), (101,'ink',1,900),
 (101,'pad',1,400), (102,'ink',1,900), (103,'pad',2,400), (104,'pen',1,150),
 (104,'ink',1,900), (105,'ink',1,900), (106,'ink',1,900), (107,'pen',10,150);
CREATE TABLE scores (user_id, at, score);
INSERT INTO scores VALUES (1,'2026-03-01 02:00',0.2),
 (1,'2026-03-08 02:00',0.4), (1,'2026-03-02 09:25',0.9),
 (3,'2026-03-03 02:00',0.5), (4,'2026-03-05 20:00',0.7);"""
# --8<-- [end:show]


def rows(frame):
    """The rows as tuples of plain Python values; missing is None."""

    def plain(x):
        if pd.isna(x):
            return None
        if isinstance(x, pd.Timestamp):
            midnight = x == x.normalize()
            return x.strftime("%Y-%m-%d" if midnight else "%Y-%m-%d %H:%M")
        return x.item() if hasattr(x, "item") else x

    table = frame.itertuples(index=False, name=None)
    return [tuple(map(plain, row)) for row in table]


def equal(a, b):
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return math.isclose(a, b)
    return type(a) is type(b) and a == b


def report(db, sql, frame):
    """Runs the query, demands the same rows of the frame, prints them."""
    cursor = db.execute(sql)
    names, answer = [c[0] for c in cursor.description], cursor.fetchall()
    other = rows(frame)
    assert list(frame.columns) == names, (list(frame.columns), names)
    assert len(answer) == len(other), (answer, other)
    for row, its in zip(answer, other, strict=True):
        assert all(map(equal, row, its)), (row, its)
    texts = [names] + [
        [
            "NULL" if x is None else f"{x:g}" if type(x) is float else str(x)
            for x in row
        ]
        for row in answer
    ]
    widths = [max(map(len, column)) for column in zip(*texts, strict=True)]
    for text in texts:
        cells = map(str.ljust, text, widths)
        print("  ".join(cells).rstrip())


# --8<-- [start:totals]
TOTALS = """
CREATE VIEW totals AS
SELECT order_id, user_id, at, SUM(quantity * cents) AS cents
FROM orders JOIN items USING (order_id)
GROUP BY order_id, user_id, at"""


def load(db):
    """Fills the empty database; the same tables as data frames."""
    db.executescript(SCRIPT + TOTALS)
    names = ["users", "events", "orders", "items", "scores", "totals"]
    frames = {n: pd.read_sql_query(f"SELECT * FROM {n}", db) for n in names}
    for frame in frames.values():
        for column in {"at", "joined"} & set(frame):
            frame[column] = pd.to_datetime(frame[column])
    return SimpleNamespace(**frames)


if __name__ == "__main__":
    shop = load(sqlite3.connect(":memory:"))
    print({name: len(frame) for name, frame in vars(shop).items()})
    print(shop.totals.cents.tolist(), shop.users.invited_by.tolist())
    # --8<-- [end:totals]
    assert len(shop.totals) == len(shop.orders)
    spent = shop.items.quantity * shop.items.cents
    assert shop.totals.cents.sum() == spent.sum()
    assert equal(1, 1.0) and not equal(1, None) and not equal("1", 1)
    assert not equal(1, 2)

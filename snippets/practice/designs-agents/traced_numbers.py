"""Numbers of a report that no query returned."""

import re
import sqlite3

# --8<-- [start:show]
NUMBER = re.compile(
    r"(?<![\w.])(-?\d+(?:,\d{3})*(?:\.\d+)?)( ?%)?(?: \[(\w+)\])?"
)


def untraced(text, results):
    """Numbers of text that are not followed by the name, in brackets, of
    a result that rounds to them at the decimals written."""
    found = []
    for match in NUMBER.finditer(text):
        written, percent, name = match.groups()
        decimals = len(written.partition(".")[2])
        said = float(written.replace(",", "")) / (100 if percent else 1)
        half = 0.5 * 10.0 ** -(decimals + (2 if percent else 0))
        value = results.get(name)  # None: no such name, or an SQL NULL
        if value is None or not abs(value - said) <= half * 1.001:
            found.append(match[0])
    return found
    # --8<-- [end:show]


# --8<-- [start:run]
db = sqlite3.connect(":memory:")
db.executescript("""
CREATE TABLE bill (id INTEGER, cents INTEGER);
CREATE TABLE item (bill INTEGER, name TEXT);
INSERT INTO bill VALUES (1, 50000), (2, 30000), (3, 10000);
INSERT INTO item VALUES (1, 'lamp'), (1, 'bulb'), (2, 'lamp'), (3, 'rug');
""")
queries = {
    "q1": "SELECT SUM(cents) / 100.0 FROM bill JOIN item ON bill.id = bill",
    "q2": "SELECT AVG(cents >= 30000) FROM bill",
    "total": "SELECT SUM(cents) / 100.0 FROM bill",  # the ledger's
}
results = {name: db.execute(q).fetchone()[0] for name, q in queries.items()}
report = (
    "Sales were 1,400 [q1], 67 % [q2] in large bills, 8 % more than in May."
)
print("untraced:", untraced(report, results))
print("against the ledger:", results["q1"] - results["total"])
# --8<-- [end:run]
assert untraced(report, results) == ["8 %"]
assert results["q1"] != results["total"]  # traced, and wrong: a row an item
good = {"a": 0.125, "b": -3.0, "c": 1_234_567.8}
assert untraced("12.5 % [a], 0.12 [a], 0.13 [a], 13 % [a]", good) == []
assert untraced("12.6 % [a] 0.125 % [a] 0.2 [a]", good) == [
    "12.6 % [a]",
    "0.125 % [a]",
    "0.2 [a]",
]
assert untraced("-3 [b] and 1,234,568 [c]", good) == []
assert untraced("3 [b], 1,234,567 [c], -3 [d]", good) == [
    "3 [b]",
    "1,234,567 [c]",
    "-3 [d]",
]
assert untraced("in 2025, v2 and [q1]", good) == ["2025"]
empty = {"a": None, "b": float("nan")}  # a mean of no rows
assert untraced("3 [a], 3 [b]", empty) == ["3 [a]", "3 [b]"]
assert untraced("a .5 share", good) == []  # the text says so: not read
assert untraced("\u22123 [a]", {"a": 3}) == []  # nor a typographic minus

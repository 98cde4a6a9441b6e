"""The same model output, pasted into SQL, a shell and a page, or bound."""

import html
import shlex
import sqlite3

# --8<-- [start:show]
name = "x' OR '1'='1"  # three strings that a model wrote
path = "a.txt; rm -r data"
remark = "<img src=x onerror=alert(1)>"

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE orders (name TEXT, total INTEGER)")
db.executemany("INSERT INTO orders VALUES (?, ?)", [("Kim", 40), ("Lee", 55)])
query = "SELECT name FROM orders WHERE name = "
print("pasted:", db.execute(query + f"'{name}'").fetchall())
print("bound: ", db.execute(query + "?", (name,)).fetchall())


def shell_words(line):  # how a shell would cut the line
    return list(shlex.shlex(line, posix=True, punctuation_chars=True))


print("pasted:", shell_words("cat " + path))
print("quoted:", shell_words("cat -- " + shlex.quote(path)))
print("escaped:", html.escape(remark))
# --8<-- [end:show]

assert db.execute(query + f"'{name}'").fetchall() == [("Kim",), ("Lee",)]
assert db.execute(query + "?", (name,)).fetchall() == []
assert db.execute(query + "?", ("Kim",)).fetchall() == [("Kim",)]
# a value that holds a quotation mark is data, too
db.execute("INSERT INTO orders VALUES (?, ?)", ("O'Hara", 7))
assert db.execute(query + "?", ("O'Hara",)).fetchall() == [("O'Hara",)]
assert ";" in shell_words("cat " + path) and "rm" in shell_words("cat " + path)
assert shell_words("cat -- " + shlex.quote(path)) == ["cat", "--", path]
# quoting leaves an option an option: hence the two dashes
assert shell_words("rm " + shlex.quote("-rf"))[1] == "-rf"
assert "<" not in html.escape(remark)

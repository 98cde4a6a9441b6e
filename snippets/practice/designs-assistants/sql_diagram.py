"""From a question to rows that may be believed (figure)."""

import runpy
from pathlib import Path

DIAGRAM = Path(__file__).parents[1] / "system-design" / "diagram.py"

fig = runpy.run_path(str(DIAGRAM))["Diagram"](3)
fig.box(
    "C1",
    schema=(0, 3, "tables, columns,\nkeys, sample values"),
    terms=(1, 3, "terms, checked\nqueries, rights"),
    index=(2, 3, "words, vectors,\ngraph of keys"),
    log=(0, 0, "log: question, SQL,\ncorrections"),
    golden=(1, 0, "golden set on\nmany databases"),
)
fig.box(
    "C0",
    question=(0, 2, "question, reader's\nrights"),
    ask=(1, 2, "clear? else ask\nthe reader"),
    tables=(2, 2, "tables found,\njoined by keys"),
    write=(2, 1, "model writes SQL,\nsays its reading"),
    execute=(1, 1, "parsed, run read-only,\nrow and time limits"),
    answer=(0, 1, "rows, SQL, reading\nin words"),
)
fig.chain("schema", "terms", "index", "tables")
fig.chain("question", "ask", "tables", "write", "execute", "answer")
fig.chain("answer", "log", "golden")
# nothing is shown that did not pass the rights of the database
assert {a for a, b in fig.arrows if b == "answer"} == {"execute"}
fig.save("sql_diagram.svg")

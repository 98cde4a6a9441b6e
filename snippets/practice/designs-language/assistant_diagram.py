"""The assistant: documents to chunks, questions to answers (figure)."""

import runpy
from pathlib import Path

DIAGRAM = Path(__file__).parents[1] / "system-design" / "diagram.py"

fig = runpy.run_path(str(DIAGRAM))["Diagram"](3)
fig.box(
    "C1",
    sources=(0, 4, "sources: pages,\nmails, scans"),
    parse=(1, 4, "parse, cut,\ntitle, rights"),
    index=(2, 4, "words, vectors,\ngroups, version"),
    log=(1, 0, "log of passages\nand versions"),
    golden=(2, 0, "golden set, gaps\nfor the authors"),
)
fig.box(
    "C0",
    question=(0, 3, "question, reader's\ngroups"),
    rewrite=(1, 3, "rewrite with\nhistory"),
    search=(2, 3, "search what the\nreader may see"),
    rank=(2, 2, "re-rank,\n4 passages"),
    cache=(1, 2, "answer cache, by\npassages"),
    model=(0, 2, "model: answer,\ncite or refuse"),
    check=(0, 1, "check claims\nagainst passages"),
    answer=(1, 1, "answer, links,\nor 'not found'"),
)
fig.chain("sources", "parse", "index", "search")
fig.chain("question", "rewrite", "search", "rank", "cache", "model", "check")
fig.chain("check", "answer", "log", "golden")
# no answer is shown whose claims were not checked
assert {a for a, b in fig.arrows if b == "answer"} == {"check"}
fig.save("assistant_diagram.svg")

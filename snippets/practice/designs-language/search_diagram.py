"""Search: what happens at a query, and how index and ranker learn (figure)."""

import runpy
from pathlib import Path

DIAGRAM = Path(__file__).parents[1] / "system-design" / "diagram.py"

fig = runpy.run_path(str(DIAGRAM))["Diagram"](4)
fig.box(
    "C0",
    query=(0.5, 4, "query: spelling, filters, cache", 2),
    words=(0, 3, "words,\n16 shards"),
    vectors=(1, 3, "vectors,\n16 shards"),
    fuse=(0.5, 2, "fuse: 1,000 offers", 2),
    rank=(0.5, 1, "trees: 100; cross-encoder: 30", 2),
    page=(0.5, 0, "stock and price, page of 20", 2),
)
fig.box(
    "C1",
    offers=(2.6, 4, "offers change", 1.8),
    fresh=(2.6, 3, "small fresh index,\nmerged nightly", 1.8),
    training=(2.6, 2, "training: judgements,\nclicks by place", 1.8),
    judges=(2.6, 1, "judges: top tens,\nsampled misses", 1.8),
    log=(2.6, 0, "log: query, places,\nscores, clicks", 1.8),
)
fig.chain("query", "words", "fuse", "rank", "page", "log", "judges", "training")
fig.chain("query", "vectors", "fuse")
fig.chain("offers", "fresh", "vectors")
fig.arrow("training", "rank", via=[(1.55, 2), (1.55, 1)])
# what was logged is judged before anything is trained on it
assert {a for a, b in fig.arrows if b == "training"} == {"judges"}
fig.save("search_diagram.svg")

"""The moderation system: a funnel from fifty million posts to people (figure)."""

import runpy
from pathlib import Path

DIAGRAM = Path(__file__).parents[1] / "system-design" / "diagram.py"

fig = runpy.run_path(str(DIAGRAM))["Diagram"](4, gap=0.4)
fig.box(
    "C0",
    posts=(0, 2, "posts\n50,000,000 a day"),
    known=(1, 2, "known content\nhash match"),
    small=(2, 2, "small model\nall posts"),
    large=(3, 2, "large model\n500,000"),
    people=(3, 1, "people\n60,000"),
    action=(1.5, 1, "action by policy:\nremove, limit, label", 2),
    again=(3, 0, "score again: 1,000\nviews or a report"),
)
fig.box(
    "C1",
    appeals=(0, 1, "appeals,\nother people"),
    audit=(1.5, 0, "random audit by strata", 2),
    labels=(0, 0, "prevalence,\nlabels"),
)
fig.chain("posts", "known", "small")
fig.arrow("small", "large", "1 %")
fig.arrow("known", "action", "match")
fig.arrow("small", "action", "sure")
fig.arrow("large", "action", "sure", at=(2.68, 1.46))
fig.arrow("large", "people", "unsure")
fig.arrow("again", "people", "unsure")
fig.chain("people", "action", "appeals")
fig.arrow("appeals", "labels", "overturned")
fig.chain("audit", "labels")
fig.word(1.5, -0.4, "all posts, whatever was decided")
fig.save("moderation_system.svg")
# what the boxes say
assert 50_000_000 * 0.01 == 500_000
assert 400 * 5 * 30 == 60_000

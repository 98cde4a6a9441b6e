"""The feed: what happens at a load, and how the models learn (figure)."""

import runpy
from pathlib import Path

DIAGRAM = Path(__file__).parents[1] / "system-design" / "diagram.py"

fig = runpy.run_path(str(DIAGRAM))["Diagram"](4)
fig.box(
    "C0",
    followed=(0, 4, "followed"),
    towers=(1, 4, "two towers"),
    popular=(2, 4, "popular"),
    new=(3, 4, "new posts"),
    light=(1.5, 3, "light ranker, 10 ms", 4),
    heavy=(1.5, 2, "heavy ranker: events, then one value; 60 ms", 4),
    again=(3, 1, "re-ranking,\n10 ms"),
    screen=(3, 0, "20 on the\nscreen"),
)
fig.box(
    "C1",
    log=(1.5, 0, "log: features,\nplace, chance"),
    join=(0, 0, "join with\nevents"),
    training=(0, 1, "training and\ncalibration"),
)
for source in ("followed", "towers", "popular", "new"):
    fig.arrow(source, "light")
fig.word(1.5, 3.5, "2,000 posts")
fig.arrow("light", "heavy", "300")
fig.arrow("heavy", "again", "30")
fig.chain("again", "screen", "log", "join", "training", "heavy")
# what is learnt comes from what was on the screen
assert {a for a, b in fig.arrows if b == "log"} == {"screen"}
fig.save("feed_diagram.svg")

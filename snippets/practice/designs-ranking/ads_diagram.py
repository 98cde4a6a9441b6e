"""Ads: the path of a request and two loops of learning (figure)."""

import runpy
from pathlib import Path

DIAGRAM = Path(__file__).parents[1] / "system-design" / "diagram.py"

fig = runpy.run_path(str(DIAGRAM))["Diagram"](4, gap=0.5)
fig.box(
    "C0",
    filter=(0, 2, "targeting and\nbudget filter"),
    light=(1, 2, "light ranker"),
    click=(2, 2, "click model,\ncalibrated"),
    auction=(3, 2, "auction"),
    shown=(3, 1, "one ad shown"),
)
fig.box(
    "C1",
    pacing=(0, 1, "spend and\npacing"),
    training=(1, 1, "training,\nhourly"),
    clicks=(2, 1, "clicks,\nin minutes"),
    conversions=(2, 0, "conversions,\nin days"),
    log=(3, 0, "log: features,\np, bids, price"),
)
fig.arrow("filter", "light", "5,000")
fig.arrow("light", "click", "200")
fig.arrow("click", "auction", "$b_i p_i$")
fig.arrow("auction", "shown", "price")
fig.chain("shown", "log", "conversions")
fig.arrow("log", "clicks", via=[(2.5, 0.15), (2.5, 1)])
fig.arrow("clicks", "training")
fig.arrow("conversions", "training", via=[(1, 0)])
fig.arrow("training", "click", via=[(1, 1.5), (2, 1.5)])
fig.arrow("log", "pacing", via=[(3, -0.44), (0, -0.44)])
fig.word(0.06, 0.5, "prices\ncharged", ha="left")
fig.arrow("pacing", "filter")
# the log feeds both loops
assert {b for a, b in fig.arrows if a == "log"} == {
    "clicks",
    "conversions",
    "pacing",
}
fig.save("ads_diagram.svg")

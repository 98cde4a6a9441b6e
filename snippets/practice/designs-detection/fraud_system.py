"""The fraud system: a fast path, and a slow path that brings labels (figure)."""

import runpy
from pathlib import Path

DIAGRAM = Path(__file__).parents[1] / "system-design" / "diagram.py"

fig = runpy.run_path(str(DIAGRAM))["Diagram"](4)
fig.box(
    "C0",
    pay=(0, 2, "payment\n12 a second"),
    features=(1, 2, "features\n30 ms"),
    model=(2, 2, "rules and model\n15 ms"),
    policy=(3, 2, "decision by cost\n1 ms"),
)
fig.box(
    "C1",
    counters=(1, 1, "counters, graph\n24 GB"),
    training=(2, 1, "training,\nsettled rows"),
    log=(3, 1, "log: features,\nscore, action"),
    chargebacks=(1, 0, "chargebacks,\nmost in 60 days"),
    labels=(2, 0, "labels"),
    queue=(3, 0, "review queue\n400 a day"),
)
fig.chain("pay", "features", "model", "policy")
fig.arrow("policy", (3, 2.56))
fig.word(2.73, 2.65, "approve, challenge, decline")
fig.arrow("pay", "counters", "stream", via=[(0, 1)])
fig.arrow("counters", "features")
fig.arrow("policy", "log", "all")
fig.arrow("log", "queue", "most\nsaving")
fig.chain("log", "training")
fig.chain("queue", "labels", "training")
fig.chain("chargebacks", "labels")
fig.arrow("training", "model", "new model")
fig.save("fraud_system.svg")
# what the boxes say: seconds a day, bytes, reviews, milliseconds
assert round(1_000_000 / 86_400) == 12
assert 30_000_000 * 200 * 4 == 24 * 10**9
assert 10 * 40 == 400
assert 20 + 30 + 15 + 1 < 100

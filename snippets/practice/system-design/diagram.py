"""The system for arrival times as one draws it (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

BOXES = {  # place, name
    "app": (0, 2, "app"),
    "service": (1, 2, "arrival\nservice"),
    "table": (2, 2, "fallback:\nnightly table"),
    "model": (3, 2, "model"),
    "online": (1, 1, "online\nfeatures"),
    "watch": (2, 1, "monitoring"),
    "log": (0, 0, "event log"),
    "offline": (1, 0, "offline\nfeatures"),
    "train": (2, 0, "training,\ntest by time"),
    "registry": (3, 0, "registry"),
}
ARROWS = {  # from, to: what flows
    ("app", "service"): "30 rows",
    ("online", "service"): "latest\nvalues",
    ("service", "table"): "if late",
    ("service", "model"): "features",
    ("app", "log"): "arrivals",
    ("service", "log"): "served\nrows",
    ("log", "online"): "stream",
    ("log", "offline"): "nightly",
    ("log", "watch"): "labels",
    ("offline", "table"): "nightly",
    ("offline", "train"): "as of",
    ("train", "registry"): "if good",
    ("registry", "model"): "canary",
}
assert {end for pair in ARROWS for end in pair} == set(BOXES)
assert all(ARROWS.values())
assert {b for a, b in ARROWS if a == "app"} == {"service", "log"}
# the log fills each box but the app: also the fallback, without a request
reached, waiting = set(), ["log"]
while waiting:
    here = waiting.pop()
    reached.add(here)
    waiting += [
        b for a, b in ARROWS if a == here != "service" and b not in reached
    ]
assert reached == set(BOXES) - {"app"}
assert len({place[:2] for place in BOXES.values()}) == len(BOXES)

fig, ax = plt.subplots(figsize=(7.4, 3.9))
WORDS = {  # where they stand
    ("app", "service"): (1.1, 2.8),
    ("online", "service"): (2.55, 1.84),
    ("service", "table"): (3.3, 2.8),
    ("service", "model"): (4.4, 3.36),
    ("app", "log"): (-0.42, 1.28),
    ("service", "log"): (0.55, 1.5),
    ("log", "online"): (1.4, 0.6),
    ("log", "offline"): (1.1, 0.04),
    ("log", "watch"): (3.4, 0.82),
    ("offline", "table"): (4.12, 1.92),
    ("offline", "train"): (3.3, 0.04),
    ("train", "registry"): (5.5, 0.04),
    ("registry", "model"): (7.0, 1.28),
}
SLANTED = {  # ends of the arrows between columns
    ("service", "log"): ((1.7, 2.36), (0.3, 0.34)),
    ("log", "online"): ((0.6, 0.34), (1.5, 1.2)),
    ("log", "watch"): ((0.7, 0.2), (3.7, 1.15)),
    ("offline", "table"): ((2.7, 0.34), (3.9, 2.36)),
}
# all other arrows run along a row or a column
for a, b in set(ARROWS) - set(SLANTED):
    assert (BOXES[a][0] == BOXES[b][0]) != (BOXES[a][1] == BOXES[b][1])
X, Y, W, H = 2.2, 1.35, 1.4, 0.68
for key, (i, j, name) in BOXES.items():
    colour = "C0" if j == 2 or key == "online" else "C1"
    corner = (X * i - W / 2, Y * j - H / 2)
    ax.add_patch(
        plt.Rectangle(corner, W, H, fill=False, edgecolor=colour, lw=1.6)
    )
    ax.text(X * i, Y * j, name, ha="center", va="center", size=9)
for (a, b), text in ARROWS.items():
    (i, j, _), (k, m, _) = BOXES[a], BOXES[b]
    arrow = {"arrowstyle": "-|>", "color": "black"}
    if (a, b) in SLANTED:
        start, end = SLANTED[a, b]
    elif (a, b) == ("service", "model"):  # over the fallback
        start, end = (X * i, Y * j + H / 2), (X * k, Y * m + H / 2)
        arrow["connectionstyle"] = "arc3,rad=-0.14"
    elif j == m:
        start, end = (X * i + W / 2, Y * j), (X * k - W / 2, Y * m)
    else:
        side = H / 2 if m > j else -H / 2
        start, end = (X * i, Y * j + side), (X * k, Y * m - side)
    ax.annotate("", end, start, arrowprops=arrow)
    ax.text(*WORDS[a, b], text, ha="center", va="bottom", size=8)
ax.text(-0.7, 3.45, "answers in 100 ms", color="C0")
ax.text(-0.7, -0.72, "learns by night", color="C1")
ax.set(xlim=(-1.1, 7.4), ylim=(-0.8, 3.7), xticks=[], yticks=[])
ax.spines[:].set_visible(False)
fig.savefig("diagram.svg", metadata={"Date": None})

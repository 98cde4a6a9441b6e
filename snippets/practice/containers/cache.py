"""A model of the build cache: which steps run again after a change."""

import hashlib
from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def layer_keys(steps, files):
    keys, parent = [], ""
    for instruction, sources in steps:
        copied = sorted((name, files[name]) for name in sources)
        text = repr((parent, instruction, copied))
        parent = hashlib.sha256(text.encode()).hexdigest()
        keys.append(parent)
    return keys


# --8<-- [end:show]
# --8<-- [start:run]
files = {"lock": "numpy==2.4.0", "train.py": "lr = 0.1", "notes.md": "todo"}
code_first = [
    ("FROM python:3.14-slim", []),
    ("RUN apt-get install gcc", []),
    ("COPY . .", files),
    ("RUN pip install -r lock", []),
]
lock_first = [
    *code_first[:2],
    ("COPY lock .", ["lock"]),
    ("RUN pip install -r lock", []),
    ("COPY train.py .", ["train.py"]),
]
seconds = {"FROM": 0, "RUN apt": 40, "RUN pip": 300, "COPY": 1}


def cost(step):
    return next(s for start, s in seconds.items() if step[0].startswith(start))


def rebuild(steps, changed):
    old, new = layer_keys(steps, files), layer_keys(steps, files | changed)
    return sum(cost(steps[i]) for i, k in enumerate(new) if k != old[i])


print(f"{'changed':10}{'code first':>12}{'lock first':>12}")
for name in files:
    both = [rebuild(s, {name: "new"}) for s in (code_first, lock_first)]
    print(f"{name:10}{both[0]:10} s{both[1]:10} s")
# --8<-- [end:run]


def hits(steps, new_steps, changed):
    old = layer_keys(steps, files)
    new = layer_keys(new_steps, files | changed)
    return [a == b for a, b in zip(old, new, strict=True)]


for steps in (code_first, lock_first):
    for name in files:
        hit = hits(steps, steps, {name: "new"})
        # after the first miss nothing is found again
        assert hit == sorted(hit, reverse=True)
        assert hit[:2] == [True, True]
assert rebuild(code_first, {"train.py": "x"}) == 1 + 300
assert rebuild(lock_first, {"train.py": "x"}) == 1
assert rebuild(lock_first, {"notes.md": "x"}) == 0
assert rebuild(lock_first, {"lock": "x"}) == 302
assert rebuild(code_first, {"lock": "x"}) == 301
# the text of a RUN is its key, and so is the order of the steps
other = [*lock_first[:1], ("RUN apt-get install g++", []), *lock_first[2:]]
assert hits(lock_first, other, {}) == [True] + [False] * 4
assert rebuild(lock_first, {}) == 0
# order of the sources and of the files does not matter, names do
a = layer_keys([("COPY", ["x", "y"])], {"x": "1", "y": "2"})
assert a == layer_keys([("COPY", ["y", "x"])], {"y": "2", "x": "1"})
assert a != layer_keys([("COPY", ["x", "y"])], {"x": "2", "y": "1"})
assert layer_keys([("COPY", ["ab"])], {"ab": "c"}) != layer_keys(
    [("COPY", ["a"])], {"a": "bc"}
)
assert layer_keys([], files) == []


def card(names, times, changed):
    steps = [(f"{i}", sources) for i, sources in enumerate(names)]
    old = {"lock": 0, "model": 0, "src": 0}
    before = layer_keys(steps, old)
    after = layer_keys(steps, old | {changed: 1})
    return sum(
        t for t, p, q in zip(times, before, after, strict=True) if p != q
    )


# the card: FROM 0, COPY model 30, COPY lock+src 1, pip 240, tests 60
names, times = [[], ["model"], ["lock", "src"], [], []], [0, 30, 1, 240, 60]
assert card(names, times, "src") == 301
assert card(names, times, "model") == 331
better = [[], ["lock"], [], ["model"], ["src"], []]
assert card(better, [0, 1, 240, 30, 1, 60], "src") == 61
assert card(better, [0, 1, 240, 30, 1, 60], "model") == 91
assert card(better, [0, 1, 240, 30, 1, 60], "lock") == 332

fig, axes = plt.subplots(1, 2, figsize=(6.6, 3.0))
titles = ["COPY everything, then install", "install, then COPY the code"]
for ax, steps, title in zip(
    axes, (code_first, lock_first), titles, strict=True
):
    hit = hits(steps, steps, {"train.py": "new"})
    for i, (step, found) in enumerate(zip(steps, hit, strict=True)):
        colour = "C2" if found else "C1"
        ax.barh(i, 1, color=colour, alpha=0.22, height=0.82)
        ax.barh(i, 1, fill=False, edgecolor=colour, height=0.82)
        ax.text(0.03, i, step[0], va="center", fontsize=9)
        word = "cached" if found else f"{cost(step)} s"
        ax.text(
            0.97, i, word, va="center", ha="right", fontsize=9, color=colour
        )
    ax.set(xlim=(0, 1), ylim=(-0.6, 4.6), xticks=[], yticks=[])
    ax.set_title(
        f"{title}: {rebuild(steps, {'train.py': 'new'})} s", fontsize=9
    )
    for side in ("left", "bottom"):
        ax.spines[side].set_visible(False)
fig.savefig("cache.svg", metadata={"Date": None})

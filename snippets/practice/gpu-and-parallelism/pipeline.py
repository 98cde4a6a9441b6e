"""One forward, one backward: its order, its idle time, its memory (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def one_f_one_b(p, m):
    """For each of p stages the order of its steps, ("F" or "B", i)."""
    orders = []
    for s in range(p):
        early = min(p - 1 - s, m)  # forwards before the first pair
        order = [("F", i) for i in range(early)]
        for i in range(m - early):
            order += [("F", early + i), ("B", i)]
        order += [("B", i) for i in range(m - early, m)]
        orders.append(order)
    return orders


# --8<-- [end:show]
# --8<-- [start:run]
def all_forward_first(p, m):
    return [[(kind, i) for kind in "FB" for i in range(m)] for _ in range(p)]


def run(orders, seconds):
    """End of each step: a forward waits for the stage before, a backward
    for the stage after, and both for the stage to be free."""
    p, end, done = len(orders), {}, [0] * len(orders)
    for _ in range(sum(map(len, orders))):  # a sweep does a step or more
        for s in range(p):
            while done[s] < len(orders[s]):
                kind, i = orders[s][done[s]]
                near = s - 1 if kind == "F" else s + 1
                if 0 <= near < p and (kind, i, near) not in end:
                    break  # its input is still to come
                free = end[(*orders[s][done[s] - 1], s)] if done[s] else 0
                start = max(free, end.get((kind, i, near), 0))
                end[kind, i, s] = start + seconds[kind]
                done[s] += 1
    return end


for m in 4, 16, 64:
    for name, rule in ("all first", all_forward_first), ("1F1B", one_f_one_b):
        orders = rule(4, m)
        total = max(run(orders, {"F": 1, "B": 2}).values())
        held = np.cumsum([{"F": 1, "B": -1}[k] for k, _ in orders[0]]).max()
        idle = 1 - 3 * m / total
        print(f"m = {m:2}, {name:9} idle {idle:.3f}, held {held}")
        # --8<-- [end:run]
        assert np.isclose(idle, 3 / (m + 3))
        assert held == (m if name == "all first" else min(4, m))
for p, m in ((1, 3), (2, 1), (4, 2), (4, 4), (5, 12), (8, 32)):
    for rule in (one_f_one_b, all_forward_first):
        orders = rule(p, m)
        end = run(orders, {"F": 1, "B": 2})
        assert len(end) == 2 * p * m  # no stage waits for ever
        assert max(end.values()) == 3 * (m + p - 1)
        for s, order in enumerate(orders):
            assert sorted(order) == sorted(
                (k, i) for k in "FB" for i in range(m)
            )
            held = np.cumsum([{"F": 1, "B": -1}[k] for k, _ in order])
            assert held.min() >= 0 and held[-1] == 0
            most = min(p - s, m) if rule is one_f_one_b else m
            assert held.max() == most


def same_early(p, m, early):
    """The card's wrong answer: equally many early forwards on all stages."""
    order = [("F", i) for i in range(early)]
    for i in range(m - early):
        order += [("F", early + i), ("B", i)]
    return [order + [("B", i) for i in range(m - early, m)]] * p


ends = [
    max(run(same_early(4, 16, early), {"F": 1, "B": 2}).values())
    for early in range(17)
]
assert 3 * (16 + 3) == 57 == ends[15] == ends[16] < min(ends[:15])
assert ends[3] == 165
# text and cards
assert round(3 / 7, 3) == 0.429 and round(3 / 19, 3) == 0.158
assert 7 / (64 + 7) < 0.1 < 7 / (62 + 7) and 3 / (27 + 3) == 0.1
assert round(7 / 31, 3) == 0.226 and 7 / (63 + 7) == 0.1
assert round(7 / (24 * 2 + 7), 3) == 0.127  # two chunks a stage

fig, ax = plt.subplots(figsize=(7, 2.6))
p, m = 4, 6
seconds = {"F": 1, "B": 2}
for (kind, i, s), stop in run(one_f_one_b(p, m), seconds).items():
    width = seconds[kind]
    colour = "#2f5bd0" if kind == "F" else "#c2410c"
    ax.barh(s, width - 0.06, left=stop - width + 0.03, color=colour, height=0.8)
    ax.text(
        stop - width / 2,
        s,
        str(i + 1),
        color="white",
        ha="center",
        va="center",
        fontsize=9,
    )
ax.invert_yaxis()
ax.set_yticks(range(p), [f"stage {s + 1}" for s in range(p)])
ax.set(xlabel="time (forward 1, backward 2)", xlim=(0, 27))
ax.set_xticks((0, 9, 18, 27))
fig.savefig("pipeline.svg", metadata={"Date": None})

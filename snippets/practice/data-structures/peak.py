"""The largest number of GPUs reserved at once, by a sweep (figure)."""

import itertools
import random
from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def peak(jobs, closed=False):
    """Most GPUs in use at once, and when first; jobs are (start, end, g),
    in use at `end` only if closed; (0, None) if none are ever in use."""
    tie = 2 if closed else 0  # ends come after the starts, or before them
    events = []
    for start, end, gpus in jobs:
        events += [(start, 1, gpus), (end, tie, -gpus)]
    used, best, when = 0, 0, None
    for time, _, change in sorted(events):
        used += change
        if used > best:
            best, when = used, time
    return best, when


jobs = [(0, 4, 2), (2, 6, 3), (4, 7, 2), (5, 6, 1), (8, 9, 4)]
print("end not included:", peak(jobs))
print("end included:", peak(jobs, closed=True))
# --8<-- [end:show]


def slow(jobs):
    best, when = 0, None
    for time in sorted({start for start, _, _ in jobs}):  # rises only there
        used = sum(g for start, end, g in jobs if start <= time < end)
        if used > best:
            best, when = used, time
    return best, when


rng = random.Random(0)
for _ in range(3_000):
    case = []
    for _ in range(rng.randrange(7)):
        start = rng.randrange(-4, 5)
        case.append((start, start + rng.randrange(5), rng.randrange(1, 4)))
    assert peak(case) == slow(case), case
    times = sorted({start for start, _, _ in case})
    counts = [sum(g for s, e, g in case if s <= t <= e) for t in times]
    most = max(counts, default=0)
    first = times[counts.index(most)] if case else None
    assert peak(case, closed=True) == (most, first), case
    # Another way: half hours, so that the end's moment counts.
    full = [(2 * start, 2 * end + 1, g) for start, end, g in case]
    assert peak(full)[0] == most
card = [(1, 3, 2), (3, 5, 2), (2, 4, 1)]
assert peak(card) == (3, 2) and peak(card, closed=True) == (5, 3)
for a, b in itertools.combinations(range(5), 2):
    for c, d in itertools.combinations(range(5), 2):
        both = peak([(a, b, 1), (c, d, 1)])[0] == 2  # they overlap
        assert both == (a < d and c < b)
assert peak([(1, 1, 5)]) == (0, None)  # an empty reservation
assert peak([(1, 1, 5)], closed=True) == (5, 1)
assert peak(jobs, closed=True) != peak(jobs)

fig, axes = plt.subplots(
    2, 1, sharex=True, figsize=(6.5, 3.6), height_ratios=(1.2, 1)
)
for row, (start, end, gpus) in enumerate(jobs):
    axes[0].barh(-row, end - start, left=start, height=0.6, color="#2f5bd0")
    axes[0].text(end + 0.1, -row, f"{gpus} GPUs" if gpus > 1 else "1 GPU",
                 va="center", fontsize=9)  # fmt: skip
axes[0].set(yticks=[], title="reservations")
axes[0].spines["left"].set_visible(False)
axes[0].title.set_ha("left")
axes[0].title.set_x(0)
times = sorted({t for start, end, _ in jobs for t in (start, end)})
use = [sum(g for s, e, g in jobs if s <= t < e) for t in times]
axes[1].step(times, use, where="post", color="#c2410c")
best, when = peak(jobs)
axes[1].plot([when], [best], "o", color="#c2410c")
axes[1].set(xlabel="hour", ylabel="GPUs in use", ylim=(0, best + 1))
axes[1].set_xticks(range(10))
fig.savefig("peak.svg", metadata={"Date": None})

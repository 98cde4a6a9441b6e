"""Counts in windows of event time, closed by a watermark (figure)."""

import math
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# --8<-- [start:show]


def tumbling_counts(times, width, delay):
    """Windows (start, count) in the order they close, and the late."""
    counts, closed, late = {}, [], 0
    watermark = -math.inf
    for t in times:  # event times, in the order of arrival
        start = t // width * width
        if start + width <= watermark:
            late += 1
        else:
            counts[start] = counts.get(start, 0) + 1
        watermark = max(watermark, t - delay)
        for start in sorted(counts):  # k open: O(k log k); a heap O(log k)
            if start + width <= watermark:
                closed.append((start, counts.pop(start)))
    return closed + sorted(counts.items()), late


# --8<-- [end:show]
# --8<-- [start:run]
print(tumbling_counts([1, 4, 12, 8, 15, 9, 23, 3], width=10, delay=5))

rng = np.random.default_rng(0)
MEAN, WIDTH = 2.0, 10  # minutes
event = rng.uniform(0, 500, 100_000)
arrival = event + rng.exponential(MEAN, event.size)
order = event[np.argsort(arrival)]
print("delay   late, counted   by formula")
for delay in (0, 2, 5, 10):
    closed, late = tumbling_counts(order.tolist(), WIDTH, delay)
    formula = math.exp(-delay / MEAN) * MEAN / WIDTH
    formula *= 1 - math.exp(-WIDTH / MEAN)
    print(f"{delay:5} {late / event.size:15.4f} {formula:12.4f}")
    # --8<-- [end:run]
    assert late + sum(n for _, n in closed) == event.size
    # the newest event seen lags a little itself: P(lag > g) for 200 a minute
    lag = math.sqrt(math.pi * MEAN / (2 * 200))
    expected = formula * math.exp(-lag / MEAN)
    assert abs(late / event.size - expected) < 0.05 * expected + 0.0005
    assert delay == 10 or late / event.size < formula
    assert [s for s, _ in closed] == sorted({s for s, _ in closed})

hand = tumbling_counts([1, 4, 12, 8, 15, 9, 23, 3], 10, 5)
assert hand == ([(0, 3), (10, 2), (20, 1)], 2)
assert tumbling_counts([], 10, 5) == ([], 0)
assert tumbling_counts([-1], 10, 0) == ([(-10, 1)], 0)
# the watermark must not go back, or a closed window would open again
assert tumbling_counts([0, 30, 12, 5], 10, 15) == (
    [(0, 1), (10, 1), (30, 1)],
    1,
)
# slow definition: an event is late if one before it is far enough ahead
for seed in range(20):
    times = np.random.default_rng(seed).integers(0, 60, 40).tolist()
    for width, delay in ((10, 0), (7, 5), (10, 20)):
        closed, late = tumbling_counts(times, width, delay)
        good = []
        for i, t in enumerate(times):
            end = (t // width + 1) * width
            if not any(s - delay >= end for s in times[:i]):
                good.append(t // width * width)
        assert late == len(times) - len(good)
        assert dict(closed) == {s: good.count(s) for s in set(good)}
# the card
card = tumbling_counts([2, 7, 11, 6, 14, 8, 21, 13], 10, 4)
assert card == ([(0, 3), (10, 3), (20, 1)], 1)
wait = tumbling_counts([2, 7, 11, 6, 14, 8, 21, 13], 10, 5)
assert wait == ([(0, 4), (10, 3), (20, 1)], 0)

fig, ax = plt.subplots(figsize=(6.5, 3.4))
rng = np.random.default_rng(3)
e = np.sort(rng.uniform(0, 40, 60))
a = e + rng.exponential(MEAN, e.size)
by = np.argsort(a)
mark = np.maximum.accumulate(e[by]) - 2
before = np.concatenate([[-np.inf], mark[:-1]])
late = (e[by] // WIDTH + 1) * WIDTH <= before
ax.step(a[by], mark, where="post", color="C2", label="watermark, delay 2")
ax.plot(a[by][~late], e[by][~late], "o", ms=4, color="C0", label="counted")
ax.plot(a[by][late], e[by][late], "X", ms=8, color="C1", label="late")
for end in (10, 20, 30, 40):
    ax.axhline(end, color="C5", lw=0.7, ls=":")
ax.set(xlabel="arrival, minutes", ylabel="event time, minutes")
ax.set(xlim=(0, 46), ylim=(0, 41))
ax.legend(loc="upper left")
fig.savefig("windows.svg", metadata={"Date": None})
print_late = int(late.sum())
assert print_late >= 2

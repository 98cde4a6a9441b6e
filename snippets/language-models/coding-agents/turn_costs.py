"""What a turn costs: the square of the turns, and when to compact (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
FIXED, GAIN, CACHED, PRICE = 10_000, 1_000, 0.1, 20_000


def paid(turns, cached, length=None):
    """Full-price tokens read after each turn, compacting every `length`."""
    total, history, spent = 0.0, 0, []
    for turn in range(turns):
        if length and turn and turn % length == 0:
            total, history = total + PRICE, 0
        if turn == 0:
            total += FIXED
        else:  # the beginning and the history again, one new result
            total += cached * (FIXED + history) + GAIN
            history += GAIN
        spent.append(total)
    return np.array(spent)


fig, (left, right) = plt.subplots(1, 2, figsize=(7.4, 3.2))
turns = np.arange(1, 101)
runs = {
    "no cache": (paid(100, 1.0), "#c2410c"),
    "cache": (paid(100, CACHED), "#2f5bd0"),
    "cache, compacted": (paid(100, CACHED, 20), "#157f5b"),
}
for name, (values, colour) in runs.items():
    left.plot(turns, values / 1e6, color=colour, label=name)
left.set_xlabel("turns")
left.set_ylabel("million full-price tokens")
left.set_ylim(0, 3)
left.legend(loc="upper left")
lengths = np.arange(2, 61)
best = {}
for cached, colour in ((1.0, "#c2410c"), (CACHED, "#2f5bd0")):
    cost = cached * GAIN * (lengths - 1) / 2 + PRICE / lengths
    at = int(cost.argmin())
    best[cached] = int(lengths[at])
    right.plot(lengths, cost, color=colour)
    right.plot(lengths[at], cost[at], "o", color=colour)
right.set_xlabel("turns between compactions")
right.set_ylabel("tokens a turn")
right.set_ylim(0, 15_000)
fig.savefig("turn_costs.svg", metadata={"Date": None})

n = 50  # the text's sums
read = n * FIXED + GAIN * n * (n - 1) // 2
new = FIXED + GAIN * (n - 1)
assert read == 1_725_000 and new == 59_000
assert np.isclose(paid(n, 1.0)[-1], read)
assert np.isclose(paid(n, CACHED)[-1], new + CACHED * (read - new))
assert np.isclose(new + CACHED * (read - new), 225_600)
for cached, length in best.items():  # the whole number next to the root
    square = 2 * PRICE / (cached * GAIN)
    assert length * (length - 1) <= square <= length * (length + 1)
assert best == {1.0: 6, CACHED: 20}
costs = paid(60, CACHED, 20)  # the text's average, on a later stretch
average = (costs[59] - costs[39]) / 20 - GAIN - CACHED * FIXED
assert np.isclose(average, CACHED * GAIN * (20 - 1) / 2 + PRICE / 20)
# in a long run the simulated lengths agree with the rule
for cached, length in best.items():
    ends = {
        x: paid(12_000, cached, x)[-1]
        for x in (length // 2, length, 2 * length)
    }
    assert min(ends, key=ends.get) == length
assert paid(100, CACHED, 20)[-1] < paid(100, CACHED)[-1] < paid(100, 1.0)[-1]
# the card: 8,000 fixed, 2,000 a turn, 30 turns, a cached token a tenth
total = 30 * 8_000 + 2_000 * 30 * 29 // 2
fresh = 8_000 + 2_000 * 29
assert (total, fresh) == (1_110_000, 66_000)
assert np.isclose(fresh + 0.1 * (total - fresh), 170_400)
assert np.isclose(np.sqrt(2 * 16_000 / (0.1 * 2_000)), 12.6, atol=0.06)

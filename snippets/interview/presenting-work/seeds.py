"""One result drawn twice: to impress, and to be believed."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def paired_interval(a, b):
    """Mean of b - a over seeds, with its 95 % interval."""
    d = np.asarray(b) - np.asarray(a)
    error = d.std(ddof=1) / np.sqrt(len(d))
    half = stats.t.ppf(0.975, len(d) - 1) * error
    return d.mean(), d.mean() - half, d.mean() + half


base = [83.9, 84.4, 83.2, 84.0, 84.6, 83.5, 84.2, 83.8]  # seeds 1 to 8
ours = [84.3, 84.5, 83.9, 84.1, 85.3, 83.4, 84.9, 84.0]
print(f"best of eight: {max(base)} and {max(ours)}")
print(f"means: {np.mean(base):.2f} and {np.mean(ours):.2f}")
mean, low, high = paired_interval(base, ours)
print(f"paired difference: {mean:.2f} (95 % {low:.2f} to {high:.2f})")
# --8<-- [end:show]
test = stats.ttest_rel(ours, base).confidence_interval()
assert np.allclose([low, high], [test.low, test.high])
assert round(stats.t.ppf(0.975, 7), 2) == 2.36
gains = np.array(ours) - base
assert np.sum(gains > 0) == 7
assert np.mean(gains[gains > 0]) > mean  # the mean is over all eight
ratio = (max(ours) - 84.5) / (max(base) - 84.5)
assert np.isclose(ratio, 8)  # the heights of the bars
# without the pairing the interval is wider and contains 0
loose = stats.ttest_ind(ours, base, equal_var=False).confidence_interval()
assert loose.low < 0 < low and loose.high > high
# the card: differences of five seeds
mean, low, high = paired_interval([0] * 5, [0.9, 0.1, 0.5, -0.2, 0.7])
assert np.isclose(mean, 0.4) and round(low, 2) == -0.16
assert round(high, 2) == 0.96
d = np.array([0.9, 0.1, 0.5, -0.2, 0.7])
assert np.isclose(d.var(ddof=1), 0.2) and np.isclose(d.var(ddof=1) / 5, 0.04)
assert round(stats.t.ppf(0.975, 4), 2) == 2.78
assert round(7.8 * 0.2 / 0.4**2, 2) == 9.75

# a new architecture: noise of a comparison, worth in compute, trend
noise = 0.01 * np.sqrt(2)
assert round(noise, 3) == 0.014 and round(noise / 5**0.5, 4) == 0.0063
factor = 2 ** (0.02 / 0.08)
assert round(factor, 2) == 1.19 and round(factor / 1.15, 2) == 1.03
sizes, target = np.log([0.1, 0.3, 0.9]) / np.log(3), np.log(2.7) / np.log(3)
slope, start = np.polyfit(sizes, [0.03, 0.02, 0.01], 1)
assert np.isclose(slope, -0.01) and abs(start + slope * target) < 1e-12
design = np.column_stack([np.ones(3), sizes])
at = np.array([1, target])
leverage = at @ np.linalg.inv(design.T @ design) @ at
assert np.isclose(leverage, 1 / 3 + 4 / 2)
error = 0.0063 * leverage**0.5
assert round(error, 4) == 0.0096 and 0.018 < 1.96 * error < 0.02

mean, low, high = paired_interval(base, ours)
fig, (bad, good) = plt.subplots(
    1, 2, figsize=(6.6, 3.3), gridspec_kw={"width_ratios": [1, 1.9]}
)
bad.bar(["base", "ours"], [max(base), max(ours)], color=["C5", "C1"], width=0.6)
bad.set(ylim=(84.5, 85.4), ylabel="accuracy, %", title="To impress")
order = np.argsort(base)
for place, i in enumerate(order):
    good.plot([place, place], [base[i], ours[i]], color="C5", lw=1)
good.plot(np.array(base)[order], "o", color="C5", ms=6)
good.plot(np.array(ours)[order], "D", color="C1", ms=6)
good.text(0.2, 83.08, "base", color="C5", fontsize=9)
good.text(0.2, 83.95, "ours", color="C1", fontsize=9)
good.set(
    ylim=(82.8, 85.6),
    xticks=range(8),
    xticklabels=order + 1,
    xlabel="seed, in the order of base",
    title="To be believed",
)
good.text(
    0.0,
    85.32,
    f"mean difference {mean:.2f}, 95 % interval {low:.2f} to {high:.2f}",
    fontsize=9,
)
fig.savefig("seeds.svg", metadata={"Date": None})

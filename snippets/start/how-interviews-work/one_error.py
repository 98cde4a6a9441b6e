"""How sure is an accuracy of 99 per cent? The exact binomial interval."""

# --8<-- [start:show]
from scipy.stats import binom, binomtest

ends = {}
for right, n in ((99, 100), (9_900, 10_000)):
    low, high = binomtest(right, n).proportion_ci(0.95, method="exact")
    ends[right, n] = low, high
    print(f"{right} of {n} right: 95 % interval {low:.3f} to {high:.3f}")

# each end leaves 2.5 per cent for what was seen or something more extreme
for (right, n), (low, high) in ends.items():
    assert abs(binom.sf(right - 1, n, low) - 0.025) < 1e-9
    assert abs(binom.cdf(right, n, high) - 0.025) < 1e-9
# --8<-- [end:show]

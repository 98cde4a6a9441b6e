"""A Poisson process from exponential gaps: count, split, merge."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def poisson_process(rate, end, rng):
    """Event times in (0, end] of a Poisson process, in order."""
    times, t = [], 0.0
    while True:
        t += rng.exponential(1 / rate)
        if t > end:
            return np.array(times)
        times.append(t)


rng = np.random.default_rng(0)
counts = np.array([len(poisson_process(3, 2, rng)) for _ in range(20_000)])
print(f"events in two minutes: mean {counts.mean():.2f}", end=", ")
print(f"variance {counts.var():.2f}")
kept = rng.binomial(counts, 0.2)  # each is an error with probability 0.2
r = np.corrcoef(kept, counts - kept)[0, 1]
print(f"errors: mean {kept.mean():.2f}, variance {kept.var():.2f}", end=", ")
print(f"correlation with the others {r:.2f}")
# --8<-- [end:show]

n = len(counts)
assert abs(counts.mean() - 6) < 4 * np.sqrt(6 / n)
assert abs(counts.var() - 6) < 4 * np.sqrt((6 + 2 * 36) / n)
for k in (0, 3, 6, 10):
    q = stats.poisson(6).pmf(k)
    assert abs(np.mean(counts == k) - q) < 4 * np.sqrt(q / n)
    q = stats.poisson(1.2).pmf(k)
    assert abs(np.mean(kept == k) - q) < 4 * np.sqrt(q / n) + 1e-9
assert abs(r) < 4 / np.sqrt(n)
first = [poisson_process(3, 100, rng)[4] for _ in range(3000)]  # the fifth
assert abs(np.mean(first) - 5 / 3) < 4 * np.sqrt(5 / 9 / 3000)
places = np.concatenate(
    [
        t
        for t in (poisson_process(3, 2, rng) for _ in range(3000))
        if len(t) == 5
    ]
)
limit = np.sqrt(np.log(2 / 1e-4) / (2 * len(places)))
assert stats.kstest(places / 2, stats.uniform.cdf).statistic < limit
assert len(poisson_process(1e-9, 1.0, rng)) == 0
# Merged: rates 1 and 2 make a process of rate 3.
both = [poisson_process(k, 2000, rng) for k in (1, 2)]
gaps = np.diff(np.sort(np.concatenate(both)), prepend=0)
limit = np.sqrt(np.log(2 / 1e-4) / (2 * len(gaps)))
assert stats.kstest(gaps, stats.expon(scale=1 / 3).cdf).statistic < limit
# The card: 4 an hour; none in 30 minutes; at least two in an hour; the third;
# of three in an hour those in its first half.
hours = [poisson_process(4, 4, rng) for _ in range(20_000)]
none = np.mean([np.sum(t < 0.5) == 0 for t in hours])
assert abs(none - 0.135) < 4 * np.sqrt(0.135 / 20_000) + 5e-4
two = np.mean([np.sum(t < 1) >= 2 for t in hours])
assert abs(two - 0.908) < 4 * np.sqrt(0.092 / 20_000) + 5e-4
third = [t[2] * 60 for t in hours if len(t) > 2]
assert abs(np.mean(third) - 45) < 4 * 15 * np.sqrt(3 / 20_000) + 0.1
three = [np.sum(t < 0.5) for t in hours if np.sum(t < 1) == 3]
share = np.bincount(three, minlength=4) / len(three)
exact = stats.binom(3, 0.5).pmf(range(4))
assert np.all(np.abs(share - exact) < 4 * np.sqrt(exact / len(three)))
# The card: servers with mean lives 10, 20 and 30; first, whose, last.
means = np.array([10.0, 20.0, 30.0])
lives = rng.exponential(means, size=(200_000, 3))
assert abs(lives.min(axis=1).mean() - 60 / 11) < 4 * 60 / 11 / np.sqrt(2e5)
first = np.mean(lives.argmin(axis=1) == 0)
assert abs(first - 6 / 11) < 4 * np.sqrt(0.25 / 2e5)
last = 60 - 20 / 3 - 15 / 2 - 12 + 60 / 11
assert abs(lives.max(axis=1).mean() - last) < 4 * 30 / np.sqrt(2e5)
assert np.isclose(last, 39.3, atol=0.05)

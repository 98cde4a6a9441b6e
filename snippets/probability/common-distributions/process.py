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
assert abs(np.corrcoef(kept, counts - kept)[0, 1]) < 4 / np.sqrt(n)
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
# The card: 4 an hour; none in 30 minutes; at least two in an hour.
assert np.isclose(np.exp(-2), 0.135, atol=5e-4)
assert np.isclose(1 - np.exp(-4) * 5, 0.908, atol=5e-4)

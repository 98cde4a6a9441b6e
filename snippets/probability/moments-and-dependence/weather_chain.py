"""A Markov chain: tomorrow needs today, not yesterday."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
P = np.array([[0.8, 0.2], [0.5, 0.5]])  # rows: from dry, from rain
days = np.zeros(200_000, dtype=int)
for t in range(1, len(days)):
    days[t] = rng.uniform() < P[days[t - 1], 1]

yesterday, today, tomorrow = days[:-2], days[1:-1], days[2:]
for before in (0, 1):
    seen = (today == 1) & (yesterday == before)
    share = tomorrow[seen].mean()
    print(f"rain today, yesterday {before}: rain tomorrow {share:.3f}")
for before in (0, 1):
    share = tomorrow[yesterday == before].mean()
    print(f"today unknown, yesterday {before}: rain tomorrow {share:.3f}")
# --8<-- [end:show]


def error(q, m):
    return 4 * np.sqrt(q * (1 - q) / m)


for before in (0, 1):
    seen = (today == 1) & (yesterday == before)
    assert abs(tomorrow[seen].mean() - 0.5) < error(0.5, seen.sum())
    two = (P @ P)[before, 1]
    seen = yesterday == before
    # Neighbouring windows overlap: allow for it by half the sample.
    assert abs(tomorrow[seen].mean() - two) < error(two, seen.sum() / 2)
assert np.allclose((P @ P)[:, 1], [0.26, 0.35])

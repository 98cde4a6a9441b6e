"""A Markov chain: tomorrow needs today, not yesterday."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
P = np.array([[0.8, 0.2], [0.5, 0.5]])  # rows: from dry, from rain
days = np.zeros(200_000, dtype=int)
for t in range(1, len(days)):
    days[t] = rng.uniform() < P[days[t - 1], 1]

yesterday, today, tomorrow = days[:-2], days[1:-1], days[2:]
rainy = today == 1
known = [tomorrow[rainy & (yesterday == b)].mean() for b in (0, 1)]
unknown = [tomorrow[yesterday == b].mean() for b in (0, 1)]
for b in (0, 1):
    print(f"rain today, yesterday {b}: rain tomorrow {known[b]:.3f}")
for b in (0, 1):
    print(f"today unknown, yesterday {b}: rain tomorrow {unknown[b]:.3f}")
# --8<-- [end:show]


def error(q, m):
    return 4 * np.sqrt(q * (1 - q) / m)


by_hand = [0.8 * 0.2 + 0.2 * 0.5, 0.5 * 0.2 + 0.5 * 0.5]
assert np.allclose((P @ P)[:, 1], by_hand)
for b in (0, 1):
    m = np.sum(yesterday == b)
    seen = np.sum(rainy & (yesterday == b))
    assert abs(known[b] - 0.5) < error(0.5, seen)
    # Neighbouring windows overlap: allow for it by half the sample.
    assert abs(unknown[b] - by_hand[b]) < error(by_hand[b], m / 2)

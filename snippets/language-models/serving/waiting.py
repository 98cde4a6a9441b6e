"""Waiting in front of one server: load and percentiles."""

import numpy as np


# --8<-- [start:show]
def waits(rate, service, rng, n=400_000):
    """Waiting times, first come first served, Poisson arrivals.

    backlog: work that came minus time that passed. At each new minimum
    the server has been idle, so the height above it is the wait.
    """
    gaps = rng.exponential(1 / rate, n - 1)
    s = rng.choice(service, n)
    backlog = np.concatenate(([0], np.cumsum(s[:-1] - gaps)))
    return backlog - np.minimum.accumulate(backlog)


equal, mixed = [0.1], [0.02] * 9 + [0.82]  # seconds, both 0.1 on average
for load in 0.5, 0.8, 0.9:
    for name, service in ("equal", equal), ("mixed", mixed):
        w = waits(load / 0.1, service, np.random.default_rng(0))
        print(
            f"load {load}, {name}: mean wait {w.mean():.2f} s,"
            f" p99 {np.quantile(w, 0.99):.1f} s"
        )
# --8<-- [end:show]


def formula(rate, service):  # Pollaczek and Khinchine
    s = np.array(service)
    return rate * np.mean(s**2) / (2 * (1 - rate * s.mean()))


# the last row: load 0.9, mixed
assert abs(w.mean() / formula(9, mixed) - 1) < 0.1


def loop(gaps, s):
    wait = [0.0]
    for gap, before in zip(gaps, s, strict=False):
        wait.append(max(0.0, wait[-1] + before - gap))
    return np.array(wait)


rng = np.random.default_rng(5)
gaps = rng.exponential(1 / 7, 2_999)
s = rng.choice(mixed, 3_000)
assert np.allclose(
    loop(gaps, s), waits(7, mixed, np.random.default_rng(5), n=3_000)
)
for seed in range(3):
    for load, tol in (0.5, 0.03), (0.8, 0.1):
        for service in equal, mixed:
            w = waits(load / 0.1, service, np.random.default_rng(seed))
            assert abs(w.mean() / formula(load / 0.1, service) - 1) < tol
    w = waits(8, equal, np.random.default_rng(seed))
    v = waits(8, mixed, np.random.default_rng(seed))
    assert 4 < np.quantile(v, 0.99) / np.quantile(w, 0.99) < 9
assert np.isclose(formula(8, equal), 0.2) and np.isclose(
    formula(5, equal), 0.05
)
assert np.isclose(formula(9, equal), 0.45)
assert np.isclose(np.mean(np.square(mixed)), 0.0676)
# the card: 0.2 s each, 4 or 4.5 a second; or 0.1 s (3 in 4) and 0.5 s
assert np.isclose(formula(4, [0.2]), 0.4)
assert np.isclose(formula(4.5, [0.2]), 0.9)
assert np.isclose(formula(4, [0.1, 0.1, 0.1, 0.5]), 0.7)
assert np.isclose(4 * (0.4 + 0.2), 2.4)
# card: 5.5 a second for ten minutes, 0.2 s each; then 4 a second
last = [
    waits(5.5, [0.2], np.random.default_rng(s), n=3_300)[-1] for s in range(200)
]
assert np.isclose((5.5 - 5) * 600, 300) and np.isclose(300 * 0.2, 60)
assert abs(np.mean(last) - 60) < 4 * 0.2 * np.sqrt(3_300 / 200)
assert np.isclose(300 / (5 - 4), 5 * 60)

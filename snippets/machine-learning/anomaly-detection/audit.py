"""Recall cannot be read off the alerts; a random audit estimates it."""

import numpy as np


# --8<-- [start:show]
def audited_recall(hits, rest, audited, rng):
    """Recall, if hits were found, from a random audit of the rest."""
    found = rng.choice(rest, audited, replace=False).sum()
    return hits / (hits + found * len(rest) / audited)


def year(rng, audited):
    """True recall, and its estimate from alerts and an audit."""
    bad = rng.random(100_000) < 0.003
    seen = rng.random(100_000) < np.where(bad, 0.4, 0.001)  # alerts
    hits = np.sum(bad & seen)
    return hits / bad.sum(), audited_recall(hits, bad[~seen], audited, rng)


rng = np.random.default_rng(0)
for audited in (1000, 10_000):
    runs = np.array([year(rng, audited) for _ in range(100)])
    true, audit = np.median(runs, axis=0)
    low, high = np.quantile(runs[:, 1], [0.05, 0.95])
    print(f"{audited:6} audited: recall {true:.1f}, estimated {audit:.1f},")
    print(f"       in 90 of 100 years between {low:.1f} and {high:.1f}")
# --8<-- [end:show]

assert np.sum((low <= runs[:, 1]) & (runs[:, 1] <= high)) == 90
# A full audit gives the recall exactly, a partial one the missed on average.
rng = np.random.default_rng(2)
rest = np.arange(500) < 100
assert audited_recall(50, rest, 500, rng) == 50 / 150
missed = [50 / audited_recall(50, rest, 40, rng) - 50 for _ in range(2000)]
assert np.isclose(np.mean(missed), 100, atol=3)
assert abs(true - 0.4) < 0.02
assert abs(audit - true) < 0.04 and high - low < 0.25
rng = np.random.default_rng(1)
assert np.std([year(rng, 1000)[1] for _ in range(50)]) > 0.1

# The alert budget of the text: a million payments, 200 fraudulent.
true, false = 0.9 * 200, 0.01 * (1_000_000 - 200)
assert np.isclose(true, 180) and np.isclose(false, 9998)
assert np.isclose(true / (true + false), 0.0177, atol=5e-5)
assert np.isclose((300 - 180) / 999_800, 0.00012, atol=1e-6)

# The cards.
true, false = 0.8 * 10, 0.002 * (50_000 - 10)
assert np.isclose(true, 8) and np.isclose(false, 99.98)
assert np.isclose(true / (true + false), 0.074, atol=5e-4)
assert np.isclose((25 - 8) / 49_990, 0.00034, atol=1e-6)
missed = 3 * (40_000 - 200) / 2000  # 200 alerts, 120 right, 3 of 2000
assert np.isclose(missed, 59.7) and np.isclose(
    120 / (120 + missed), 0.67, atol=0.005
)

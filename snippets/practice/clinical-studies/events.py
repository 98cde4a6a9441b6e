"""The power of a survival trial depends on events, hardly on patients."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def events_needed(ratio, power=0.8, alpha=0.05):
    """Schoenfeld, two equal arms."""
    z = stats.norm.ppf(1 - alpha / 2) + stats.norm.ppf(power)
    return 4 * (z / np.log(ratio)) ** 2


def log_rank(n, events, ratio, reps=1_000, seed=0):
    """z at the given number of events; n patients, half of them treated."""
    rng = np.random.default_rng(seed)
    x = np.tile([0, 1], (reps, n // 2))
    time = rng.exponential(1 / np.where(x == 1, ratio, 1.0))
    x = np.take_along_axis(x, np.argsort(time, axis=1), 1)  # by time of event
    treated = x.sum(1, keepdims=True) - np.cumsum(x, 1) + x  # still at risk
    share = (treated / (n - np.arange(n)))[:, :events]
    score = (x[:, :events] - share).sum(1)
    return score / np.sqrt((share * (1 - share)).sum(1))


d = int(np.ceil(events_needed(0.7)))
print("events needed for a hazard ratio of 0.7:", d)
for n, events in [(300, d), (600, d), (1_000, d), (1_000, 60)]:
    power = (log_rank(n, events, 0.7) < -1.96).mean()
    print(f"{n:4d} patients, {events:3d} events: power {power:.2f}")
# --8<-- [end:show]
error = np.sqrt(0.8 * 0.2 / 1_000)
for seed in range(2):
    for n in (300, 1_000):
        assert (
            abs((log_rank(n, d, 0.7, seed=seed) < -1.96).mean() - 0.8)
            < 4 * error
        )
        level = (np.abs(log_rank(n, d, 1.0, seed=seed)) > 1.96).mean()
        assert abs(level - 0.05) < 4 * np.sqrt(0.05 * 0.95 / 1_000)
# By hand: at each event observed minus expected among those at risk.
rng = np.random.default_rng(3)
time = rng.exponential(1 / np.where(np.tile([0, 1], 6) == 1, 0.5, 1.0)[None])[0]
score = var = 0.0
for t in np.sort(time)[:9]:
    risk = time >= t
    p = np.tile([0, 1], 6)[risk].mean()
    score += np.tile([0, 1], 6)[time == t][0] - p
    var += p * (1 - p)
assert np.isclose(log_rank(12, 9, 0.5, reps=1, seed=3)[0], score / np.sqrt(var))
few = stats.norm.cdf(-np.log(0.7) * np.sqrt(60) / 2 - 1.96)
assert abs((log_rank(1_000, 60, 0.7) < -1.96).mean() - few) < 4 * error
assert np.isclose(events_needed(0.7), events_needed(1 / 0.7))
# The card: ratio 0.75, an event in 40 % of the patients; the follow-ups.
assert np.isclose(events_needed(0.75), 379.4, atol=0.1)
assert np.isclose(events_needed(0.75) / 0.4, 948, atol=1)
assert np.isclose(events_needed(0.75, power=0.9), 507.8, atol=0.1)
assert np.isclose(events_needed(0.75) / (4 * 2 / 3 / 3), 426.8, atol=0.1)
assert np.isclose(events_needed(0.75**0.5) / events_needed(0.75), 4)

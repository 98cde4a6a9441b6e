"""How often to save: Young's interval, and a simulated run."""

import numpy as np

# --8<-- [start:show]
save, restart, between = 40, 300, 18_000  # seconds; one failure in five hours


def share_useful(interval, rng, intervals=20_000):
    """Useful share of a run's time, with exponential times to a failure."""
    clock, done = 0, 0
    failure = rng.exponential(between)
    while done < intervals:
        if clock + interval + save <= failure:
            clock += interval + save
            done += 1
        else:  # lost: all since the last save
            clock = failure + restart
            failure = clock + rng.exponential(between)
    return done * interval / clock


best = np.sqrt(2 * save * between)
print(f"Young's interval: {best:.0f} s")
for interval in 150, 600, best, 2_400, 9_600:
    useful = share_useful(interval, np.random.default_rng(0))
    loss = save / interval + (interval / 2 + restart) / between
    print(f"{interval:5.0f} s: {useful:.2f}, by the rule {1 - loss:.2f}")
    # --8<-- [end:show]
    # too gloomy where the saving is not small against the interval, or the
    # interval against the time between failures
    if interval in (150, 9_600):
        assert useful - (1 - loss) > 0.02
    else:
        assert abs(useful - (1 - loss)) < 0.015


def exact(interval):
    """Each try of interval + save succeeds before the next failure, or not."""
    grow = np.expm1((interval + save) / between)
    return interval / ((between + restart) * grow)


for seed in range(3):
    for interval in (150, 1_200, 9_600, between):
        got = share_useful(interval, np.random.default_rng(seed))
        assert abs(got - exact(interval)) < 0.015, (got, exact(interval))
grid = np.arange(100, 6_000)
assert abs(grid[np.argmax(exact(grid))] - best) < 30
assert np.isclose(best, 1_200)
rule = save / grid + grid / (2 * between)
assert grid[np.argmin(rule)] == 1_200
# four times as many devices, a failure every 75 minutes
assert np.isclose(np.sqrt(2 * save * between / 4), 600)
# saving once in the time between failures, the card's wrong answer
hopeless = np.random.default_rng(0).exponential(size=10**5) > 1
assert abs(hopeless.mean() - 0.37) < 0.01
assert round(1 - 1 / np.expm1(1), 2) == 0.42
# the card: 90 s to save, 2,000 devices that each fail every 100,000 hours
hours = 100_000 / 2_000
assert hours == 50 and round(np.sqrt(2 * 90 * hours * 3_600), -2) == 5_700
assert round(100 * (90 / 5_692 + 5_692 / (2 * 180_000)), 1) == 3.2
# a run that became slower: two histories with one mean
steady, spiky = np.full(10, 2.0), np.array([1.4] * 9 + [7.4])
assert np.isclose(steady.mean(), spiky.mean()) and np.median(spiky) == 1.4
assert np.isclose(1.4 / 2.0, 0.7) and round(100 * (2.0 / 1.4 - 1)) == 43

"""A year's effect from four weeks: a surrogate, and how it fails."""

import numpy as np


# --8<-- [start:show]
def cohort(rng, n, habit=0.0, novelty=0.0, tail=0.0):
    """Visits in four weeks and in a year; what a change adds to each."""
    need = rng.gamma(2, 2, n)
    visits = need + habit + rng.normal(0, 1, n)
    year = 10 * visits + tail + rng.normal(0, 10, n)
    return visits + novelty, year


rng = np.random.default_rng(0)
old_visits, old_year = cohort(rng, 50_000)  # last year's users, no test
slope, start = np.polyfit(old_visits, old_year, 1)
for name, change in {
    "habit": {"habit": 0.3},
    "novelty": {"novelty": 0.3},
    "price": {"habit": 0.3, "tail": -4.0},
}.items():
    visits, year = cohort(rng, 50_000, **change)
    short, truth = cohort(rng, 50_000)
    index = slope * (visits.mean() - short.mean())
    print(f"{name:8} forecast {index:+.1f}, after a year", end=" ")
    print(f"{year.mean() - truth.mean():+.1f}")
# --8<-- [end:show]
gone = year.mean() - truth.mean()  # the price's, after a year
se_year = np.sqrt(2 * old_year.var() / 50_000)
se_index = slope * np.sqrt(2 * old_visits.var() / 50_000)
for seed in range(1, 5):
    rng = np.random.default_rng(seed)
    s0, y0 = cohort(rng, 50_000)
    for change, want in (
        ({"habit": 0.3}, (3, 3)),
        ({"novelty": 0.3}, (3, 0)),
        ({"habit": 0.3, "tail": -4.0}, (3, -1)),
    ):
        s1, y1 = cohort(rng, 50_000, **change)
        assert abs(slope * (s1.mean() - s0.mean()) - want[0]) < 4.5 * se_index
        assert abs(y1.mean() - y0.mean() - want[1]) < 4.5 * se_year
    # a hidden taste behind visits and year: the slope is 7.5, not 5
    taste = rng.normal(0, 1, 50_000)
    s2 = taste + rng.normal(0, 1, 50_000)
    y2 = 5 * s2 + 5 * taste + rng.normal(0, 1, 50_000)
    assert abs(np.polyfit(s2, y2, 1)[0] - 7.5) < 0.1
assert se_index < se_year and abs(slope - 10) < 0.2
assert abs(index - 3) < 4.5 * se_index and abs(gone + 1) < 4.5 * se_year

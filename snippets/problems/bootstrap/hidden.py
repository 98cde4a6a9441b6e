import itertools

import numpy as np
from answer import bootstrap_interval
from judge import check


def resamples(x, runs):
    """What the statistic was called with."""
    seen = []

    def statistic(rows):
        seen.append(np.array(rows))
        return 0.0

    bootstrap_interval(x, statistic, np.random.default_rng(1), runs)
    return seen


def ends(values, level):
    """The interval of statistics that come out as ``values``."""
    numbers = iter(values)
    rng = np.random.default_rng(2)
    return bootstrap_interval(
        np.arange(3.0), lambda rows: next(numbers), rng, len(values), level
    )


def quantile(values, share):
    values = sorted(values)
    place = share * (len(values) - 1)
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (place - low) * (values[high] - values[low])


def test_skewed_values():
    """The ends are quantiles, also of a skewed distribution"""
    rng = np.random.default_rng(3)
    for runs, level in ((40, 0.5), (333, 0.8), (1000, 0.99)):
        values = rng.permutation(np.exp(2 * rng.normal(size=runs))).tolist()
        tail = (1 - level) / 2
        want = quantile(values, tail), quantile(values, 1 - tail)
        check(ends, values, level, want=want)


def test_size():
    """The statistic is called `runs` times, each time on n rows"""
    seen = resamples(np.arange(12.0), 30)
    assert len(seen) == 30, f"statistic was called {len(seen)} times, not 30"
    for rows in seen:
        assert rows.shape == (12,), f"12 rows became shape {rows.shape}"


def test_whole_rows():
    """The columns of a row are drawn together"""
    x = np.column_stack([np.arange(20), 100 + np.arange(20)])
    for rows in resamples(x, 20):
        assert rows.shape == (20, 2), f"shape (20, 2) became {rows.shape}"
        assert (rows[:, 1] == rows[:, 0] + 100).all(), (
            "x has the rows (i, 100 + i); a resample has others"
        )


def test_with_replacement():
    """Each row has the same chance at each draw, also if drawn before"""
    draws = np.array(resamples(np.arange(5), 2000)).astype(int)
    counts = np.bincount(draws.ravel(), minlength=5)
    assert (abs(counts - 2000) < 6 * 40).all(), (
        f"of 10,000 draws the five rows have {counts}, expected 2000 each"
    )
    distinct = np.mean([len(set(rows)) for rows in draws.tolist()])
    assert abs(distinct - 5 * (1 - 0.8**5)) < 0.12, (
        f"a resample of 5 rows has {distinct:.2f} distinct ones on average,"
        " expected 3.36"
    )


def test_rng():
    """All chance comes from rng, and x is left alone"""
    x = np.random.default_rng(4).normal(size=30)
    before = x.copy()
    found = [
        bootstrap_interval(x, np.mean, np.random.default_rng(seed), 200)
        for seed in (5, 5, 6, 7)
    ]
    assert (x == before).all(), "x was changed: work on a copy"
    same = np.array_equal(found[0], found[1])
    assert same, "two generators of one seed give different intervals"
    differ = [
        not np.array_equal(a, b)
        for a, b in itertools.combinations(found[1:], 2)
    ]
    assert any(differ), "generators of three seeds give the same interval"

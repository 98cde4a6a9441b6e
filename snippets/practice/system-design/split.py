"""The split chooses the model: rows of one evening share their luck."""

import numpy as np
from sklearn.tree import DecisionTreeRegressor


# --8<-- [start:show]
def orders(seed):
    """2,400 evenings: 40 kitchens, 60 days, 10 orders on each."""
    rng = np.random.default_rng(seed)
    kitchen = np.repeat(np.arange(40), 600)
    day = np.tile(np.repeat(np.arange(60), 10), 40)
    usual = rng.normal(30, 4, 40)[kitchen]
    evening = rng.normal(0, 5, (40, 60))[kitchen, day]  # staff, rain
    return kitchen, day, usual + evening + rng.normal(0, 5, len(day))


def test_rows(seed, day, by_time):
    drawn = np.random.default_rng(seed).random(len(day)) < 0.2
    return day >= 48 if by_time else drawn


def errors(seed, by_time):
    """Mean absolute error of a mean per kitchen, and of a deep tree."""
    kitchen, day, y = orders(seed)
    last = test_rows(seed, day, by_time)
    old, x = ~last, np.column_stack([kitchen, day])
    mean = np.array([y[old & (kitchen == k)].mean() for k in range(40)])
    tree = DecisionTreeRegressor(min_samples_leaf=5, random_state=0)
    tree.fit(x[old], y[old])
    guesses = mean[kitchen[last]], tree.predict(x[last])
    return [np.abs(y[last] - guess).mean() for guess in guesses]


for name, by_time in ("random", False), ("by time", True):
    table, tree = errors(0, by_time)
    print(f"{name:8} table {table:.1f} min, tree {tree:.1f} min")
# --8<-- [end:show]
for seed in range(1, 5):
    (table, tree), (later, worse) = errors(seed, False), errors(seed, True)
    assert tree < table - 0.5 and worse > later + 0.5
    # both errors of the table estimate the same: sd sqrt(50), mean |e|
    assert abs(table - np.sqrt(100 / np.pi)) < 0.4
    assert abs(later - np.sqrt(100 / np.pi)) < 0.4
    kitchen, day, y = orders(seed)
    assert (
        len(y) == 24_000 and len(set(zip(kitchen, day, strict=True))) == 2_400
    )
    rest = ~test_rows(seed, day, True)
    assert day[rest].max() + 1 == day[~rest].min()  # nothing later is learnt
    assert abs(np.mean(rest) - np.mean(~test_rows(seed, day, False))) < 0.01
    mean = np.bincount(kitchen[rest], y[rest]) / np.bincount(kitchen[rest])
    assert np.isclose(later, np.abs(y - mean[kitchen])[~rest].mean())

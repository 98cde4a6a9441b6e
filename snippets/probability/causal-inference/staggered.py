"""Two starts, an effect that grows, and what two regressions make of it."""

import numpy as np


# --8<-- [start:show]
def two_way(y, d):
    """Coefficient of d (units, months) with unit and month effects."""
    r = d - d.mean(0) - d.mean(1, keepdims=True) + d.mean()
    w = r / (r * r).sum()
    return (w * y).sum(), w


def group_time(y, start):
    """Effects {(g, t): ATT}, against those who have not started by t."""
    found = {}
    for g in np.unique(start[(start > 0) & (start < y.shape[1])]):
        for t in range(g, y.shape[1]):
            change = y[:, t] - y[:, g - 1]
            if (start > t).any():  # else no control is left
                att = change[start == g].mean() - change[start > t].mean()
                found[int(g), int(t)] = float(att)
    return found


for start in (np.array([1, 2]), np.array([1, 2, 9])):  # 9: never here
    since = np.arange(3) - start[:, None]
    effect = np.array([0, 1, 3])[np.clip(since + 1, 0, 2)]
    y = np.array([5, 8, 6])[: len(start), None] + [0, 2, 1] + effect
    b, w = two_way(y, since >= 0)
    print(f"two-way {b.round(2) + 0:.2f}", end="  ")
    print("weights", w[since >= 0].round(2) + 0)
    print("by group and month", group_time(y, start))
# --8<-- [end:show]


def panel(start, after, months=3):
    """Outcomes with unit levels, month effects and after[k] k months in."""
    since = np.arange(months) - start[:, None]
    gain = np.where(since >= 0, np.asarray(after)[np.maximum(since, 0)], 0)
    level = np.arange(len(start))[:, None] ** 2
    return level + np.cos(np.arange(months)) + gain, since >= 0


two, three = np.array([1, 2]), np.array([1, 2, 9])
for start in (two, three):
    y, d = panel(start, (1, 3, 3))
    b, w = two_way(y, d)
    units, months = y.shape  # the same by least squares with dummies
    rows = [
        np.r_[np.eye(units)[i], np.eye(months)[t], d[i, t]]
        for i in range(units)
        for t in range(months)
    ]
    assert np.isclose(np.linalg.lstsq(np.array(rows), y.ravel())[0][-1], b)
    assert np.isclose(w[d].sum(), 1)  # over the treated months
    # a constant effect does no harm
    assert np.isclose(two_way(*panel(start, (2, 2, 2)))[0], 2)
# the text: 1 * 1 - 0.5 * 3 + 0.5 * 1 = 0, the mean of +1 and -1
y, d = panel(two, (1, 3, 3))
b, w = two_way(y, d)
assert np.allclose(w[d], [1, -0.5, 0.5]) and np.isclose(b, 0)
early = (y[0, 1] - y[0, 0]) - (y[1, 1] - y[1, 0])
late = (y[1, 2] - y[1, 1]) - (y[0, 2] - y[0, 1])
assert np.isclose(early, 1) and np.isclose(late, -1)
for seed in range(3):  # whatever the outcomes, half of each comparison
    y = np.random.default_rng(seed).normal(size=(2, 3))
    early = (y[0, 1] - y[0, 0]) - (y[1, 1] - y[1, 0])
    late = (y[1, 2] - y[1, 1]) - (y[0, 2] - y[0, 1])
    assert np.isclose(two_way(y, d)[0], (early + late) / 2)
# group by group: every effect, while a control is left
y, d = panel(three, (1, 3, 3))
found = group_time(y, three)
assert found.keys() == {(1, 1), (1, 2), (2, 2)}
assert np.allclose(list(found.values()), [1, 3, 1])
assert np.isclose(np.mean(list(found.values())), 5 / 3)
assert np.isclose(two_way(y, d)[0], 1)  # below 5/3
assert group_time(panel(two, (1, 3, 3))[0], two).keys() == {(1, 1)}
# treated from the first month on: no month before, and never a control
always = np.array([0, 1, 9])
assert group_time(panel(always, (1, 3, 3))[0], always).keys() == {
    (1, 1),
    (1, 2),
}
assert np.isclose(group_time(panel(always, (1, 3, 3))[0], always)[1, 2], 3)
# leads: an effect that comes a month early shows before the start
start = np.array([2, 9])
y = panel(np.array([1, 9]), (0.5, 1, 3, 3), 4)[0]
assert np.isclose((y[0, 1] - y[0, 0]) - (y[1, 1] - y[1, 0]), 0.5)
assert np.isclose(group_time(y, start)[2, 2], 0.5)  # the true effect is 1

"""Three ways to scale a column with one extreme value."""

import numpy as np
from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler

# --8<-- [start:show]
train = np.array([1.0, 2.0, 3.0, 4.0, 90.0])
new = np.array([6.0, 180.0])


def standard(x):
    return (x - train.mean()) / train.std()


def min_max(x):
    return (x - train.min()) / (train.max() - train.min())


def robust(x):
    low, middle, high = np.quantile(train, [0.25, 0.5, 0.75])
    return (x - middle) / (high - low)


for scale in (standard, min_max, robust):
    a, b = np.round(scale(train), 2), np.round(scale(new), 2)
    print(f"{scale.__name__:9s}", *a, "  new:", *b)
# --8<-- [end:show]

both = np.append(train, new)
for scale, reference in (
    (standard, StandardScaler()),
    (min_max, MinMaxScaler()),
    (robust, RobustScaler()),
):
    reference.fit(train[:, None])
    want = reference.transform(both[:, None])[:, 0]
    assert np.allclose(scale(both), want)
# the four ordinary values lie this close together, the new one outside
assert np.ptp(standard(train[:4])) < 0.1 and np.ptp(min_max(train[:4])) < 0.04
assert np.ptp(robust(train[:4])) == 1.5 and min_max(new)[1] > 2
assert robust(new)[0] == 1.5 and new[1] == 2 * train.max()
# a column that is not constant, and yet has interquartile range 0
counts = np.array([0.0, 0, 0, 0, 0, 0, 0, 0, 1, 5])
assert np.ptp(np.quantile(counts, [0.25, 0.75])) == 0 < counts.std()
assert RobustScaler().fit(counts[:, None]).scale_[0] == 1  # divided by 1
# the text's sums
assert train.mean() == 20 and np.sum((train - 20) ** 2) == 6130
assert np.isclose(train.std(), np.sqrt(1226))

# the card: 2, 4, 6, 8, 80 and a new 10
train = np.array([2.0, 4, 6, 8, 80])
assert train.mean() == 20 and np.sum((train - 20) ** 2) == 4520
assert np.isclose(train.var(), 904)
card = [float(round(scale(10.0), 2)) for scale in (standard, min_max, robust)]
assert card == [-0.33, 0.10, 1.0]
assert standard(80.0) > 0 and robust(80.0) == 18.5
assert round(min_max(100.0), 2) == 1.26

# an outlier that hides itself: incomes in thousands
x = np.array([21.0, 24, 25, 27, 30, 2800])
low, high = np.quantile(x, [0.25, 0.75])
assert (low, high) == (24.25, 29.25) and high + 1.5 * (high - low) == 36.75
assert round(x.mean(), 1) == 487.8 and round(x.std()) == 1034
z = (x - x.mean()) / x.std()
assert round(z[-1], 2) == 2.24 and z[-1] <= np.sqrt(len(x) - 1)

"""Eight customers with both outcomes known, and all ways to randomise."""

from itertools import combinations

import numpy as np

# --8<-- [start:show]
loyal = np.array([1, 1, 1, 1, 0, 0, 0, 0])
without = np.array([8, 10, 6, 8, 3, 2, 4, 3])  # Y(0)
coupon = np.array([9, 11, 7, 9, 6, 5, 7, 6])  # Y(1)
t = np.array([1, 1, 1, 0, 1, 0, 0, 0])
y = np.where(t == 1, coupon, without)  # what is seen


def difference(t, y):
    return y[t == 1].mean() - y[t == 0].mean()


effect = coupon - without
print(f"ATE {effect.mean():.2f}, ATT {effect[t == 1].mean():.2f}")
print(f"seen difference {difference(t, y):.2f}", end=" = ATT + ")
print(f"{difference(t, without):.2f}")
groups = [difference(t[loyal == g], y[loyal == g]) for g in (0, 1)]
print(f"within new, loyal: {groups[0]:.2f}, {groups[1]:.2f}")

draws = []
for treated in combinations(range(8), 4):  # all 70 ways to choose four
    drawn = np.isin(np.arange(8), treated).astype(int)
    draws.append(difference(drawn, np.where(drawn, coupon, without)))
print(f"randomised: mean {np.mean(draws):.2f}, sd {np.std(draws):.2f}")
# --8<-- [end:show]

assert np.isclose(np.mean(draws), effect.mean()) and len(draws) == 70
att = effect[t == 1].mean()
assert np.isclose(difference(t, y), att + difference(t, without))
assert not np.isclose(att, effect.mean())
adjusted = np.average(groups, weights=[np.mean(loyal == g) for g in (0, 1)])
assert np.isclose(adjusted, effect.mean())
# Here treated and untreated have the same effect within a group.
assert np.allclose(groups, [effect[loyal == g].mean() for g in (0, 1)])
# Neyman's variance of the randomised difference, with the covariance known.
var1, var0 = np.var(coupon, ddof=1), np.var(without, ddof=1)
neyman = var1 / 4 + var0 / 4 - np.var(effect, ddof=1) / 8
assert np.isclose(np.var(draws), neyman)
# The weights of the text: 4/3 for three in four, 4 for one in four.
e = np.where(loyal == 1, 3 / 4, 1 / 4)
weighted = [np.sum(t * y / e) / 8, np.sum((1 - t) * y / (1 - e)) / 8]
assert np.isclose(weighted[0], coupon.mean())
assert np.isclose(weighted[1], without.mean())

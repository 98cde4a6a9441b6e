"""Kidney stones: a reversal, and what adjusting for the size does."""

import numpy as np

# --8<-- [start:show]
#                 small, large stones
cured = np.array([[81, 192], [234, 55]])  # rows: treatments A, B
treated = np.array([[87, 263], [270, 80]])

rate = cured / treated  # given treatment and size
overall = cured.sum(axis=1) / treated.sum(axis=1)
size = treated.sum(axis=0) / treated.sum()  # p(size), of all patients
adjusted = rate @ size
own = treated / treated.sum(axis=1, keepdims=True)  # p(size | treatment)
for i, name in enumerate("AB"):
    print(f"{name}: small {rate[i, 0]:.3f}, large {rate[i, 1]:.3f}", end=", ")
    print(f"overall {overall[i]:.3f}, adjusted {adjusted[i]:.3f}")
print(f"share of small stones: A {own[0, 0]:.2f}, B {own[1, 0]:.2f}")
print(f"A minus B: overall {overall[0] - overall[1]:+.3f}", end=", ")
print(f"adjusted {adjusted[0] - adjusted[1]:+.3f}")
# --8<-- [end:show]

assert list(cured.sum(axis=1)) == [273, 289]  # as published
assert np.all(rate[0] > rate[1]) and overall[0] < overall[1]
assert adjusted[0] > adjusted[1]
assert own[0, 0] < own[1, 0]  # A had the larger stones
# An overall rate averages the same rates with the treatment's own sizes.
assert np.allclose(np.sum(rate * own, axis=1), overall)
# Adjusting by hand, for one treatment: A cures this share of all 700.
by_hand = (87 + 270) / 700 * 81 / 87 + (263 + 80) / 700 * 192 / 263
assert np.isclose(adjusted[0], by_hand)
# An adjusted difference lies between the differences of the groups; so it
# cannot reverse what holds in both.
steps = rate[0] - rate[1]
assert steps.min() < adjusted[0] - adjusted[1] < steps.max()
# With the same mix in both treatments no reversal is possible.
rng = np.random.default_rng(0)
for _ in range(200):
    better = rng.uniform(size=(2, 2))
    better[0] = better[1] + rng.uniform(size=2) * (1 - better[1])
    mix = rng.dirichlet([1, 1])
    assert better[0] @ mix > better[1] @ mix
# The card: pages A and B, desktop and mobile.
bought = np.array([[20, 45], [162, 4]])
seen = np.array([[100, 900], [900, 100]])
r, total = bought / seen, bought.sum(axis=1) / seen.sum(axis=1)
assert np.allclose(r, [[0.20, 0.05], [0.18, 0.04]])
assert np.allclose(total, [0.065, 0.166])
mixed = r @ (seen.sum(axis=0) / seen.sum())
assert np.allclose(mixed, [0.125, 0.11])

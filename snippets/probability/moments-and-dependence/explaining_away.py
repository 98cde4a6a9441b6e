"""Explaining away: independent causes become dependent given the effect."""

import numpy as np

# --8<-- [start:show]
p_rain, p_sprinkler = 0.3, 0.2
rain, sprinkler = np.meshgrid([0, 1], [0, 1], indexing="ij")
p = np.where(rain, p_rain, 1 - p_rain)
p = p * np.where(sprinkler, p_sprinkler, 1 - p_sprinkler)
wet = (rain + sprinkler) > 0  # the grass is wet if either

given_wet = p * wet / np.sum(p * wet)
print(f"P(rain)                     = {p[1].sum():.3f}")
print(f"P(rain | wet)               = {given_wet[1].sum():.3f}")
both = given_wet[1, 1] / given_wet[:, 1].sum()
print(f"P(rain | wet, sprinkler on) = {both:.3f}")
# --8<-- [end:show]

assert np.isclose(p.sum(), 1) and np.linalg.matrix_rank(p) == 1
assert np.isclose(given_wet[1].sum(), 0.3 / 0.44)
assert np.isclose(both, 0.3)
r, s = given_wet[1].sum(), given_wet[:, 1].sum()
assert given_wet[1, 1] < r * s  # negative dependence after conditioning
# The fork: independent at each age, dependent among all children.
age = np.array([0.5, 0.5])  # seven or twelve years
large = np.array([0.1, 0.8])  # P(large shoes | age)
reads = np.array([0.2, 0.9])  # P(reads well | age)
together = age @ (large * reads)
assert np.isclose(together, 0.5 * 0.02 + 0.5 * 0.72)
assert np.isclose((age @ large) * (age @ reads), 0.45 * 0.55)
assert together > (age @ large) * (age @ reads)
# The chain X -> Z -> Y: given Z the table of X and Y has rank one.
x_first = np.array([0.3, 0.7])
step = np.array([[0.9, 0.1], [0.2, 0.8]])
last = np.array([[0.6, 0.4], [0.1, 0.9]])
chain = x_first[:, None, None] * step[:, :, None] * last[None]
assert np.isclose(chain.sum(), 1)
assert np.linalg.matrix_rank(chain.sum(axis=1)) == 2
for z in (0, 1):
    assert np.linalg.matrix_rank(chain[:, z]) == 1
# Selection that is a product f(a) g(b) leaves independent causes so.
f, g = np.array([0.2, 0.8]), np.array([0.3, 0.9])
assert np.linalg.matrix_rank(p * np.outer(f, g)) == 1

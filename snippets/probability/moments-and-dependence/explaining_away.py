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
# The fork: independent given the cause, dependent without it.
cause = np.array([0.5, 0.5])
a, b = np.array([[0.9, 0.1], [0.2, 0.8]]), np.array([[0.7, 0.3], [0.1, 0.9]])
joint = np.einsum("c,ca,cb->ab", cause, a, b)
assert np.linalg.matrix_rank(joint) == 2

"""The variance of a sum needs the covariance; the mean of a sum does not."""

import numpy as np

# --8<-- [start:show]
p = np.array([[0.48, 0.09, 0.03], [0.16, 0.12, 0.12]])
w = np.array([0, 1])[:, None]  # rain or not
d = np.array([0, 10, 30])[None, :]  # minutes of delay


def mean(f):
    return np.sum(p * f)


covariance = mean(w * d) - mean(w) * mean(d)
var_w, var_d = mean(w**2) - mean(w) ** 2, mean(d**2) - mean(d) ** 2
print(f"E[W] = {mean(w):.2f}, E[D] = {mean(d):.2f}, Cov = {covariance:.2f}")
print(f"correlation {covariance / np.sqrt(var_w * var_d):.3f}")
walk = d + 5 * w  # in rain the walk takes five minutes more
var_walk = mean(walk**2) - mean(walk) ** 2
print(f"Var(D + 5 W) = {var_walk:.2f}", end=", ")
print(f"Var D + 25 Var W = {var_d + 25 * var_w:.2f}", end=", ")
print(f"2 * 5 Cov = {10 * covariance:.2f}")
# --8<-- [end:show]

assert np.isclose(var_walk, var_d + 25 * var_w + 10 * covariance)
assert np.isclose(mean(walk), mean(d) + 5 * mean(w))
centred = mean((w - mean(w)) * (d - mean(d)))
assert np.isclose(centred, covariance) and covariance > 0
rain = p[1] / p[1].sum() @ d[0] - p[0] / p[0].sum() @ d[0]
assert np.isclose(covariance, rain * var_w)  # slope of D on W
# The card: Var X = 4, Var Y = 9, correlation -1/3.
cov = -1 / 3 * 2 * 3
assert np.isclose(cov, -2) and np.isclose(4 + 9 + 2 * cov, 9)
assert np.isclose(4 * 4 + 9 - 2 * 2 * cov, 33)  # Var(2 X - Y)
assert np.isclose(2 * 4 + cov, 6)  # Cov(2 X + Y, X)

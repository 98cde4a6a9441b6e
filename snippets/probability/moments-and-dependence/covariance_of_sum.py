"""The variance of a sum needs the covariance; the mean of a sum does not."""

import numpy as np

# --8<-- [start:show]
p = np.array([[0.48, 0.09, 0.03], [0.16, 0.12, 0.12]])
w = np.array([0, 1])[:, None]  # dry or rain, shape (2, 1)
d = np.array([0, 10, 30])[None, :]  # minutes of delay, shape (1, 3)


def mean(f):
    return np.sum(p * f)


covariance = mean(w * d) - mean(w) * mean(d)
var_w, var_d = mean(w**2) - mean(w) ** 2, mean(d**2) - mean(d) ** 2
correlation = covariance / np.sqrt(var_w * var_d)
print(f"E[W] = {mean(w):.2f}, E[D] = {mean(d):.2f}, Cov = {covariance:.2f}")
print(f"correlation {correlation:.3f}")
journey = d + 5 * w  # in rain the walk takes five minutes more
var_journey = mean(journey**2) - mean(journey) ** 2
apart, shared = var_d + 25 * var_w, 2 * 5 * covariance
print(f"Var(D + 5 W) = {var_journey:.2f}", end=", ")
print(f"Var D + 25 Var W = {apart:.2f}, 2 * 5 Cov = {shared:.2f}")
# --8<-- [end:show]

assert np.isclose(var_journey, apart + shared)
assert np.isclose(mean(journey), mean(d) + 5 * mean(w))
assert np.isclose(covariance, 10 * 0.12 + 30 * 0.12 - 0.4 * 6.6)  # by hand
cells = np.round(100 * p).astype(int).ravel()  # the same, day by day
days_w = np.repeat(np.broadcast_to(w, p.shape).ravel(), cells)
days_d = np.repeat(np.broadcast_to(d, p.shape).ravel(), cells)
assert np.isclose(np.cov(days_w, days_d, ddof=0)[0, 1], covariance)
assert np.isclose(np.corrcoef(days_w, days_d)[0, 1], correlation)
assert np.isclose((days_d + 5 * days_w).var(), var_journey)
assert np.isclose(days_d.var() + 25 * days_w.var(), apart)
rain = p[1] / p[1].sum() @ d[0] - p[0] / p[0].sum() @ d[0]
assert np.isclose(covariance, rain * var_w)  # slope of D on W
# The mean of n predictions, correlation rho; at -1/(n - 1) it is constant.
for n, rho in [(2, -1.0), (5, -1 / 4), (5, 0.0), (7, 0.3)]:
    Sigma = 4.0 * ((1 - rho) * np.eye(n) + rho * np.ones((n, n)))
    average = np.full(n, 1 / n)
    formula = rho * 4 + (1 - rho) / n * 4
    assert np.isclose(average @ Sigma @ average, formula)
    assert np.isclose(formula, 0) == (rho == -1 / (n - 1))
# The card: Var X = 4, Var Y = 9, correlation -1/3.
Sigma = np.array([[4.0, -1 / 3 * 2 * 3], [-1 / 3 * 2 * 3, 9.0]])
one, other, x = np.array([1, 1]), np.array([2, -1]), np.array([1, 0])
assert np.isclose(one @ Sigma @ one, 9)
assert np.isclose(other @ Sigma @ other, 33)  # Var(2 X - Y)
assert np.isclose(np.array([2, 1]) @ Sigma @ x, 6)  # Cov(2 X + Y, X)
a = np.linspace(0, 1, 17_001)
shares = np.stack([a, 1 - a])
risk = np.einsum("in,ij,jn->n", shares, Sigma, shares)
assert np.isclose(a[risk.argmin()], 11 / 17)

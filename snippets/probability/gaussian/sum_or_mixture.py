"""Adding Gaussian variables is not adding Gaussian densities."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 400_000
A = rng.normal(-3, 1, size=n)
B = rng.normal(3, 2, size=n)
total = A + B  # N(-3 + 3, 1 + 4)
mixture = np.where(rng.uniform(size=n) < 0.5, A, B)  # one or the other

for name, x in [("sum", total), ("mixture", mixture)]:
    share = np.mean(np.abs(x - x.mean()) < 1)
    print(f"{name:8} mean {x.mean():5.2f}, variance {x.var():5.2f}", end=", ")
    print(f"within 1 of the mean: {share:.3f}")

x = np.linspace(-20, 20, 400_001)
product = np.exp(-((x + 3) ** 2) / 2) * np.exp(-((x - 3) ** 2) / 8)
product = product / product.sum()
centre = product @ x
spread = product @ (x - centre) ** 2
print(f"product  mean {centre:5.2f}, variance {spread:5.2f}")
# --8<-- [end:show]

assert abs(total.mean()) < 4 * np.sqrt(5 / n)
assert abs(total.var() - 5) < 4 * 5 * np.sqrt(2 / n)
assert abs(mixture.mean()) < 4 * np.sqrt(11.5 / n)
assert abs(mixture.var() - (2.5 + 9)) < 0.15


def in_mixture(t, a, s, b, r):
    """Density of an equal choice of N(a, s^2) and N(b, r^2)."""
    return (stats.norm(a, s).pdf(t) + stats.norm(b, r).pdf(t)) / 2


def bumps(density):
    return np.sum(
        (density[1:-1] > density[:-2]) & (density[1:-1] > density[2:])
    )


middle = np.abs(x) < 1
step = x[1] - x[0]
exact = np.sum(in_mixture(x, -3, 1, 3, 2)[middle]) * step
assert abs(share - exact) < 4 * np.sqrt(exact / n)  # the last is the mixture's
share = np.mean(np.abs(total) < 1)
exact = 2 * stats.norm(0, np.sqrt(5)).cdf(1) - 1
assert abs(share - exact) < 4 * np.sqrt(0.25 / n)
assert bumps(in_mixture(x, -3, 1, 3, 2)) == 2
# One bump if the means are at most twice the smaller standard deviation
# apart, as for the card's 2 and -1 with 3 and 4.
assert bumps(in_mixture(x, 2, 3, -1, 4)) == 1
for r in (1.0, 1.2, 2.0, 4.0):
    assert bumps(in_mixture(x[::40], -0.97, 1, 0.97, r)) == 1
assert bumps(in_mixture(x[::40], -1.1, 1, 1.1, 1)) == 2
wide = np.linspace(-60, 60, 1_200_001)
weight = in_mixture(wide, 2, 3, -1, 4) * (wide[1] - wide[0])
assert np.isclose(weight @ wide, 0.5)
assert np.isclose(weight @ (wide - 0.5) ** 2, 14.75)
m4 = np.mean((total - total.mean()) ** 4) / total.var() ** 2
assert abs(m4 - 3) < 4 * np.sqrt(96 / n)
# The product of the variables: its third central moment is 6 a b s^2 r^2.
third = np.mean((A * B - np.mean(A * B)) ** 3)
assert np.isclose(third, 6 * -3 * 3 * 1 * 4, rtol=0.05)
# The product of two densities: precisions add, as in Bayes's theorem.
assert np.isclose(centre, (-3 / 1 + 3 / 4) / (1 + 1 / 4))
assert np.isclose(spread, 1 / (1 + 1 / 4))
# The card: N(2, 9), N(-1, 16): 2 X - Y, also with a covariance of 5.
a = np.array([2, -1])
assert a @ [2, -1] == 5 and a @ np.diag([9, 16]) @ a == 52
assert a @ np.array([[9, 5], [5, 16]]) @ a == 52 - 4 * 5

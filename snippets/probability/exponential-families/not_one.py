"""Not an exponential family: the sufficient statistic grows with the data."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
theta = np.linspace(-6, 6, 12_001)
x = np.array([-4.0, -3.5, 3.0, 4.5, 5.0])


def peaks(log_likelihood):
    inner = log_likelihood[1:-1]
    up = (inner > log_likelihood[:-2]) & (inner > log_likelihood[2:])
    return theta[1:-1][up].round(2)


normal = stats.norm.logpdf(x[:, None], theta).sum(axis=0)
cauchy = stats.cauchy.logpdf(x[:, None], theta).sum(axis=0)
print("normal, peaks at", peaks(normal), "mean", x.mean())
print("Cauchy, peaks at", peaks(cauchy))
# --8<-- [end:show]

assert len(peaks(normal)) == 1 and len(peaks(cauchy)) > 1
assert np.allclose(peaks(normal), x.mean(), atol=0.01)
# The Cauchy's stationary points are roots of a polynomial.
powers = [np.poly1d([1, -2 * v, 1 + v * v]) for v in x]
slope = np.poly1d([0.0])
for i in range(5):
    term = np.poly1d([1, -x[i]])
    for j in range(5):
        term = term * (powers[j] if j != i else 1)
    slope = slope + term
real = np.sort(slope.roots[np.abs(slope.roots.imag) < 1e-9].real)
assert len(real) == 3 and np.allclose(peaks(cauchy), real[::2], atol=0.006)
assert x.mean() == 1
moved = x + np.array([2.0, -2.0, 0, 0, 0])  # same sum
same = stats.norm.logpdf(moved[:, None], theta).sum(axis=0) - normal
assert np.ptp(same) < 1e-9
other = stats.cauchy.logpdf(moved[:, None], theta).sum(axis=0) - cauchy
assert np.ptp(other) > 0.1

"""Where maximum likelihood fails: one component on one point."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
x = np.array([-1.2, 0.3, 0.4, 1.1, 2.0])


def log_likelihood(sd):
    """Half N(0, 1), half N(x[0], sd^2): a component sits on one point."""
    broad = np.exp(-(x**2) / 2)
    narrow = np.exp(-(((x - x[0]) / sd) ** 2) / 2) / sd
    return np.log((broad + narrow) / (2 * np.sqrt(2 * np.pi))).sum()


for sd in (1.0, 0.1, 1e-3, 1e-6, 1e-9):
    print(f"sd {sd:5.0e}: log-likelihood {log_likelihood(sd):6.2f}")
# --8<-- [end:show]

for width in (1.0, 0.37):
    half = stats.norm(0, 1).pdf(x) / 2 + stats.norm(x[0], width).pdf(x) / 2
    assert np.isclose(log_likelihood(width), np.log(half).sum())
gain = log_likelihood(1e-9) - log_likelihood(1e-6)
assert np.isclose(gain, np.log(1000), atol=1e-3)  # without bound
# Separable classes: scaling a separating weight up always fits better, the
# likelihood tends to 1 without reaching it; scaling a wrong one fits worse.
z, y = np.array([-2.0, -1.0, 1.0, 3.0]), np.array([0, 0, 1, 1])


def loss(w):
    return np.logaddexp(0, -(2 * y - 1) * w * z).sum()


assert loss(1) > loss(10) > loss(100) > 0
assert loss(-10) > loss(-1)

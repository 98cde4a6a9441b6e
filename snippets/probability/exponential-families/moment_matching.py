"""Maximum likelihood matches moments: the model's mean of t is the sample's."""

import numpy as np
from scipy import optimize, special

# --8<-- [start:show]
rng = np.random.default_rng(0)
x = rng.gamma(3.0, 1 / 2.0, size=500)  # t(x) = (log x, x)


def loss(theta):  # alpha, beta by their logarithms
    a, b = np.exp(theta)
    return -np.mean(
        a * np.log(b) - special.gammaln(a) + (a - 1) * np.log(x) - b * x
    )


a, b = np.exp(optimize.minimize(loss, [0.0, 0.0]).x)
print(f"fitted alpha {a:.3f}, beta {b:.3f}")
print(f"mean of x:     sample {x.mean():.4f}, model {a / b:.4f}")
model = special.digamma(a) - np.log(b)
print(f"mean of log x: sample {np.log(x).mean():.4f}, model {model:.4f}")
print(f"variance:      sample {x.var():.4f}, model {a / b**2:.4f}")
# --8<-- [end:show]

assert np.isclose(x.mean(), a / b, rtol=1e-4)
assert np.isclose(np.log(x).mean(), model, atol=1e-4)
# The sample is from Gamma(3, 2): estimates within four standard errors.
info = np.array([[special.polygamma(1, a), -1 / b], [-1 / b, a / b**2]])
se = np.sqrt(np.diag(np.linalg.inv(info)) / len(x))
assert np.all(np.abs(np.array([a, b]) - [3, 2]) < 4 * se)
assert len(x) == 500
# x^2 is not in t: over many samples the variances differ by per cents, while
# the means of t agree.
gaps = []
for _ in range(20):
    x = rng.gamma(3.0, 1 / 2.0, size=500)
    a, b = np.exp(optimize.minimize(loss, [0.0, 0.0]).x)
    assert np.isclose(x.mean(), a / b, rtol=1e-3)
    gaps.append(abs(x.var() / (a / b**2) - 1))
assert np.median(gaps) > 0.01

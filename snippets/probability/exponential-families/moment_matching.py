"""Maximum likelihood matches moments: the model's mean of t is the sample's."""

import numpy as np
from scipy import optimize, special

# --8<-- [start:show]
rng = np.random.default_rng(0)
x = rng.gamma(3.0, 1 / 2.0, size=500)  # gamma: t(x) = (ln x, x)


def loss(theta):  # alpha, beta by their logarithms
    a, b = np.exp(theta)
    return -np.mean(
        a * np.log(b) - special.gammaln(a) + (a - 1) * np.log(x) - b * x
    )


a, b = np.exp(optimize.minimize(loss, [0.0, 0.0]).x)
print(f"fitted alpha {a:.3f}, beta {b:.3f}")
print(f"mean of x:    sample {x.mean():.4f}, model {a / b:.4f}")
model = special.digamma(a) - np.log(b)
print(f"mean of ln x: sample {np.log(x).mean():.4f}, model {model:.4f}")
# --8<-- [end:show]

assert np.isclose(x.mean(), a / b, rtol=1e-4)
assert np.isclose(np.log(x).mean(), model, atol=1e-4)
assert not np.isclose(np.var(x), a / b**2, rtol=1e-3)  # not a moment of t

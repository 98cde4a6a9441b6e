"""Descent on a convex loss always ends at the same value; on others not."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
X = np.column_stack([np.ones(60), rng.normal(size=(60, 2))])
y = (X @ [0.3, 1.0, -1.5] + rng.logistic(size=60) > 0).astype(float)


def descend(gradient, w, rate, steps=4000):
    for _ in range(steps):
        w = w - rate * gradient(w)
    return w


def logistic_gradient(w):
    return X.T @ (1 / (1 + np.exp(-(X @ w))) - y) / 60


ends = [
    descend(logistic_gradient, rng.normal(size=3) * 5, 1.0) for _ in range(20)
]
print("logistic, spread of 20 ends:", np.ptp(ends, axis=0).max().round(6))


def quartic_gradient(x):  # 0.35 x^4 - x^2 + 0.25 x
    return 1.4 * x**3 - 2 * x + 0.25


ends = [descend(quartic_gradient, x0, 0.05) for x0 in rng.uniform(-2, 2, 20)]
print("quartic, ends:", np.unique(np.round(ends, 4)))
# --8<-- [end:show]

ends = np.array(
    [descend(logistic_gradient, rng.normal(size=3) * 5, 1.0) for _ in range(5)]
)
assert np.ptp(ends, axis=0).max() < 1e-6
assert np.allclose(logistic_gradient(ends[0]), 0, atol=1e-9)
low = [descend(quartic_gradient, x0, 0.05) for x0 in (-1.0, 1.0)]
assert not np.isclose(*low)
value = [0.35 * x**4 - x**2 + 0.25 * x for x in low]
assert value[0] < value[1]

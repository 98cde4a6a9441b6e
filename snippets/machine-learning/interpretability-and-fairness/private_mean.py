"""The Laplace mechanism for a mean of bounded values."""

import numpy as np


# --8<-- [start:show]
def private_mean(values, low, high, epsilon, rng):
    """A mean of n >= 1 values that is epsilon-private; n is public."""
    clipped = np.clip(values, low, high)
    sensitivity = (high - low) / len(values)
    return clipped.mean() + rng.laplace(scale=sensitivity / epsilon)


rng = np.random.default_rng(0)
salaries = np.append(rng.uniform(20, 120, size=99), 5000)
low, high = 0, 150
true = np.clip(salaries, low, high).mean()
for epsilon in (0.1, 1, 10):
    runs = [
        private_mean(salaries, low, high, epsilon, rng) for _ in range(5000)
    ]
    error = np.mean(np.abs(np.array(runs) - true))
    print(f"epsilon {epsilon:4}: mean absolute error {error:.1f}")
    # --8<-- [end:show]
    # The mean absolute value of Laplace noise is its scale.
    assert abs(error / (1.5 / epsilon) - 1) < 0.06
    assert abs(np.mean(runs) - true) < 5 * 1.5 / epsilon * np.sqrt(2 / 5000)
assert (high - low) / len(salaries) == 1.5
# Two neighbouring data sets: no interval is e^epsilon times as likely.
one, two = np.array([3.0, 9.0, 4.0]), np.array([3.0, 1.0, 4.0])
for epsilon in (0.5, 1.3):
    a = np.array([private_mean(one, 1, 9, epsilon, rng) for _ in range(10_000)])
    b = np.array([private_mean(two, 1, 9, epsilon, rng) for _ in range(10_000)])
    left = np.mean(b < two.mean()), np.mean(a < two.mean())
    # Below both means the ratio of densities is the bound itself; 0.08 is
    # about three standard errors of its logarithm.
    assert abs(np.log(left[0] / left[1]) - epsilon) < 0.08
# A value outside the bounds counts as the bound.
for bound, beyond in ((9, 70), (1, -1e9)):
    pair = [
        private_mean(np.array([v, 4.0]), 1, 9, 1, np.random.default_rng(3))
        for v in (bound, beyond)
    ]
    assert pair[0] == pair[1]
# The card's follow-up: 500 people aged 0 to 100, epsilon 0.5: scale 0.4.
assert np.isclose(100 / 500 / 0.5, 0.4)

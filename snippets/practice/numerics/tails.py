"""Sigmoid, its logarithm and binary cross-entropy in both tails."""

import numpy as np
from scipy.special import expit, log_expit


# --8<-- [start:show]
def sigmoid(z):
    e = np.exp(-np.abs(z))  # at most 1
    return np.where(z >= 0, 1, e) / (1 + e)


def bce(z, y):
    """-y log p - (1 - y) log(1 - p), from the logit z of p."""
    return np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z)))


def naive(z):
    """The loss for target 0, from the probability."""
    return -np.log(1 - 1 / (1 + np.exp(-z)))


print("   z    1 - p     sigmoid(-z)   naive loss   from the logit")
for z in np.array([5.0, 20.0, 40.0, 800.0]):  # the target is 0
    print(f"{z:4.0f}  {1 - sigmoid(z):.2e}  {sigmoid(-z):10.2e}", end="")
    with np.errstate(divide="ignore"):
        print(f"  {naive(z):12.6f}  {bce(z, 0):12.6f}")
x = 1e-12
print(f"exp(x) - 1: {np.exp(x) - 1:.6e}, expm1(x): {np.expm1(x):.6e}")
# --8<-- [end:show]

z = np.array([-800.0, -40, -3.7, -1e-9, 0, 2.5, 36, 700])
assert np.allclose(sigmoid(z), expit(z), rtol=1e-14, atol=0)
assert np.allclose(bce(z, 1), -log_expit(z), rtol=1e-14, atol=0)
assert np.allclose(bce(z, 0), -log_expit(-z), rtol=1e-14, atol=0)
assert np.allclose(bce(z, 0.3), 0.3 * bce(z, 1) + 0.7 * bce(z, 0))
assert 1 - 1 / (1 + np.exp(-40.0)) == 0 < sigmoid(-40.0)
assert np.isclose(naive(2.3), bce(2.3, 0)) and np.isclose(naive(0), np.log(2))
with np.errstate(divide="ignore"):
    assert np.isinf(naive(40.0)) and np.isinf(naive(z[-1]))
assert bce(800.0, 0) == 800
assert abs(np.expm1(x) / (x + x * x / 2) - 1) < 1e-15
assert abs((np.exp(x) - 1) / x - 1) > 5e-5
assert abs(np.log(1 + x) / x - 1) > 5e-5 > 1e-11 > abs(np.log1p(x) / x - 1)

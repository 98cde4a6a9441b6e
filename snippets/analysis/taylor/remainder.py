"""The remainder, used to know how good an approximation is."""

from math import exp, factorial

import numpy as np


# --8<-- [start:show]
def exponential(x, degree):
    total = term = 1.0
    for k in range(1, degree + 1):
        term *= x / k  # x^k / k! from the last term
        total += term
    return total


x = 0.5
for degree in (1, 2, 4, 6):
    error = exp(x) - exponential(x, degree)
    bound = 2 * x ** (degree + 1) / factorial(degree + 1)  # e^0.5 < 2
    print(f"degree {degree}: {exponential(x, degree):.7f}", end=", ")
    print(f"error {error:.1e}, at most {bound:.1e}")
# --8<-- [end:show]

assert np.isclose(error, sum(0.5**k / factorial(k) for k in range(7, 20)))
assert error < bound < 2 * error and np.isclose(bound, 2 / 2**7 / 5040)
assert exponential(0.3, 0) == 1 and np.isclose(exponential(0.5, 171), exp(0.5))
# At -30 the terms cancel; a reciprocal or squaring six times does not.
assert abs(exponential(-30, 200) - exp(-30)) > 1e6 * exp(-30)
assert 30**30 / factorial(30) == max(30**k / factorial(k) for k in range(60))
small = exponential(-30 / 64, 20)
for value in (1 / exponential(30, 200), small**64):
    assert np.isclose(value, exp(-30), rtol=1e-13, atol=0)
for x in (0.1, 0.5, 2.0):
    for degree in range(1, 12):
        error = exp(x) - exponential(x, degree)
        low = x ** (degree + 1) / factorial(
            degree + 1
        )  # the factor is 1 to e^x
        assert low - 1e-12 <= error <= exp(x) * low + 1e-12
# The card: log(1 + x) by x - x^2 / 2 at 0.1.
guess = 0.1 - 0.1**2 / 2
assert np.isclose(guess, 0.095)
assert np.log(1.1) - guess > 0 and np.log(1.1) - guess < 0.1**3 / 3
assert np.isclose(np.log(1.1), 0.09531, atol=5e-6)
# sqrt(1 + x) near 0: 1 + x / 2 - x^2 / 8.
assert abs(np.sqrt(1.2) - (1 + 0.1 - 0.005)) < 0.2**3 / 16

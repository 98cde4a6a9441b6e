"""The remainder, used to know how good an approximation is."""

from math import exp, factorial

import numpy as np


# --8<-- [start:show]
def exponential(x, degree):
    return sum(x**k / factorial(k) for k in range(degree + 1))


x = 0.5
for degree in (1, 2, 4, 6):
    error = exp(x) - exponential(x, degree)
    bound = exp(x) * x ** (degree + 1) / factorial(degree + 1)
    print(f"degree {degree}: {exponential(x, degree):.7f}", end=", ")
    print(f"error {error:.1e}, at most {bound:.1e}")
# --8<-- [end:show]

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

"""The total differential: a linear guess, and how its error shrinks."""

import numpy as np


# --8<-- [start:show]
def f(x, y):
    return x**2 * y + 3 * y


a, gradient = np.array([2.0, 1.0]), np.array([4.0, 7.0])
for size in (0.1, 0.01, 0.001):
    step = size * np.array([1.0, -2.0])
    change = f(*(a + step)) - f(*a)
    guess = gradient @ step
    print(f"step {size}: change {change:.6f}, guess {guess:.6f}", end=", ")
    error = abs(change - guess) / np.linalg.norm(step)
    print(f"error / length {error:.4f}")
# --8<-- [end:show]
# By hand: 4 dx + 7 dy, then the terms of second and third order.
assert np.isclose(guess, -10 * 1e-3)
assert np.isclose(change, -10e-3 - 7e-6 - 2e-9)
assert np.isclose(error, (7e-3 + 2e-6) / np.sqrt(5))

rng = np.random.default_rng(0)
for direction in rng.normal(size=(20, 2)):
    errors = [
        abs(f(*(a + s * direction)) - f(*a) - s * gradient @ direction) / s
        for s in (1e-2, 1e-3)
    ]
    assert errors[1] < 0.15 * errors[0] + 1e-12  # the error is of second order
wrong = np.array([7.0, 4.0])
step = 1e-3 * np.array([1.0, -2.0])
assert abs(f(*(a + step)) - f(*a) - wrong @ step) / 1e-3 > 1

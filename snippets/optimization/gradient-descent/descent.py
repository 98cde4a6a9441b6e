"""Gradient descent: step against the gradient until it is small."""

import numpy as np


# --8<-- [start:show]
def gradient_descent(grad, x, eta, tol, steps):
    """Last point (d,), gradients taken; stops when norm(grad) <= tol."""
    for k in range(steps):
        g = grad(x)
        if np.linalg.norm(g) <= tol:
            return x, k + 1
        x = x - eta * g  # not -=, which would change the caller's array
    return x, steps


def f(x):
    return (x[0] ** 2 + 10 * x[1] ** 2) / 2


def slope(x):
    return np.array([1.0, 10.0]) * x


start = np.array([10.0, 1.0])
for k in range(4):
    x, _ = gradient_descent(slope, start, 0.15, 0, k)
    print(f"after {k} steps: x = ({x[0]:.2f}, {x[1]:5.2f})   f = {f(x):.2f}")
x, taken = gradient_descent(slope, start, 0.15, 1e-6, 1000)
print(f"stopped after {taken} gradients")
# --8<-- [end:show]

for z in np.array([[3.0, -2.0], [0.5, 4.0]]):
    for e in 1e-4 * np.eye(2):
        assert np.isclose((f(z + e) - f(z - e)) / 2e-4, slope(z) @ e / 1e-4)
assert f(start) == 55
assert np.array_equal(start, [10, 1])
assert np.linalg.norm(slope(x)) <= 1e-6
before, _ = gradient_descent(slope, start, 0.15, 0, taken - 2)
assert np.linalg.norm(slope(before)) > 1e-6
for k in range(4):
    x, _ = gradient_descent(slope, start, 0.15, 0, k)
    assert np.allclose(x, [10 * 0.85**k, (-0.5) ** k])
rng = np.random.default_rng(0)
A, b = rng.normal(size=(6, 3)), rng.normal(size=6)
L = np.linalg.norm(A, 2) ** 2
w, _ = gradient_descent(
    lambda w: A.T @ (A @ w - b), np.zeros(3), 1 / L, 1e-10, 10**5
)
assert np.allclose(w, np.linalg.lstsq(A, b)[0])
assert gradient_descent(slope, np.zeros(2), 0.1, 0, 5)[1] == 1
assert gradient_descent(slope, start, 0.1, 0, 0) == (start, 0)

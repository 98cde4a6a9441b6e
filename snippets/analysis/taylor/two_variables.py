"""Second order in two variables: value, gradient, half the quadratic form."""

import numpy as np


# --8<-- [start:show]
def f(x, y):
    return np.exp(x) * np.cos(y)


a = np.array([0.0, np.pi / 4])
c = np.cos(np.pi / 4)
gradient = np.array([c, -c])
hessian = np.array([[c, -c], [-c, -c]])


def model(v, order):
    value = f(*a) + gradient @ v
    return value + (v @ hessian @ v / 2 if order == 2 else 0.0)


print("step  error of order 1  of order 2")
for size in (0.4, 0.2, 0.1):
    v = size * np.array([0.6, 0.8])
    one, two = (abs(f(*(a + v)) - model(v, order)) for order in (1, 2))
    print(f"{size:4} {one:17.5f} {two:11.5f}")
# --8<-- [end:show]

assert np.isclose(np.linalg.norm(v), 0.1)
assert np.isclose(one, abs(f(*(a + v)) - f(*a) - gradient @ v))
assert np.isclose(
    two, abs(f(*(a + v)) - f(*a) - (gradient + hessian @ v / 2) @ v)
)
# One direction is blind to what is orthogonal to it.
n = np.array([0.8, -0.6])
wrong = gradient + 7 * n, hessian + 5 * np.outer(n, n)
assert np.isclose(wrong[0] @ v, gradient @ v)
assert np.isclose(v @ wrong[1] @ v, v @ hessian @ v)
assert not np.isclose(wrong[0] @ n, gradient @ n)

h = 1e-4
I2 = np.eye(2)
num = np.array([(f(*(a + h * e)) - f(*(a - h * e))) / (2 * h) for e in I2])
assert np.allclose(num, gradient, atol=1e-7)
second = np.array(
    [
        [
            (
                f(*(a + h * (p + q)))
                - f(*(a + h * (p - q)))
                - f(*(a - h * (p - q)))
                + f(*(a - h * (p + q)))
            )
            / (4 * h**2)
            for q in I2
        ]
        for p in I2
    ]
)
assert np.allclose(second, hessian, atol=1e-6)
rng = np.random.default_rng(0)
for v in rng.normal(size=(20, 2)):
    ratio = [
        abs(f(*(a + s * v)) - model(s * v, 2)) / s**3 for s in (1e-2, 1e-3)
    ]
    assert np.isclose(*ratio, rtol=0.2, atol=1e-3)  # third order

"""A Jacobian by hand, by columns of finite differences, and as a linear map."""

import numpy as np


# --8<-- [start:show]
def f(x):
    return np.array([x[0] * x[1], np.sin(x[0]), x[1] ** 2])


def jacobian(x):
    return np.array([[x[1], x[0]], [np.cos(x[0]), 0.0], [0.0, 2 * x[1]]])


x, h = np.array([1.0, 2.0]), 1e-6
columns = [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(2)]
J = np.array(columns).T
print("shape", J.shape, "agrees:", np.allclose(J, jacobian(x)))
step = np.array([0.01, -0.02])
print("change", (f(x + step) - f(x)).round(5))
print("J step", (jacobian(x) @ step).round(5))
# --8<-- [end:show]

rng = np.random.default_rng(0)
for x in rng.normal(size=(20, 2)):
    J = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(2)]).T
    assert np.allclose(J, jacobian(x), atol=1e-8) and J.shape == (3, 2)
# The card: f(x, y) = (x^2 y, x + y^3) at (1, 2).
J = np.array([[2 * 1 * 2, 1], [1, 3 * 4]])
assert J.tolist() == [[4, 1], [1, 12]] and np.isclose(np.linalg.det(J), 47)

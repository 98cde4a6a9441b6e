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
change = f(x + step) - f(x)
print("change", change.round(5))
print("J step", (jacobian(x) @ step).round(5))
# --8<-- [end:show]

assert np.allclose(J, jacobian(x), atol=1e-8)
# Second order: no entry of f bends by more than the squared step.
assert np.all(np.abs(change - jacobian(x) @ step) <= step @ step)
rng = np.random.default_rng(0)
for x in rng.normal(size=(20, 2)):
    J = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(2)]).T
    assert np.allclose(J, jacobian(x), atol=1e-8) and J.shape == (3, 2)
# The card: f(x, y) = (x^2 y, x + y^3) at (1, 2).
J = np.array([[2 * 1 * 2, 1], [1, 3 * 4]])
assert J.tolist() == [[4, 1], [1, 12]] and np.isclose(np.linalg.det(J), 47)


def card(x):
    return np.array([x[0] ** 2 * x[1], x[0] + x[1] ** 3])


x = np.array([1.0, 2.0])
num = np.array(
    [(card(x + h * e) - card(x - h * e)) / (2 * h) for e in np.eye(2)]
)
assert np.allclose(num.T, J, atol=1e-7)
assert np.allclose(J @ [0.01, -0.02], [0.02, -0.23])

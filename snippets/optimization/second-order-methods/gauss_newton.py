"""Newton, Gauss-Newton and a damped step for one parameter, by hand."""

import numpy as np

# --8<-- [start:show]
x, y = np.array([1.0, 2.0]), np.array([2.0, 5.0])  # model exp(theta x)


def loss(theta):
    return 0.5 * np.sum((y - np.exp(theta * x)) ** 2)


prediction = np.exp(0 * x)  # at theta = 0
r, J, second = y - prediction, x * prediction, x**2 * prediction
g, JJ, rest = -J @ r, J @ J, -r @ second
print(f"gradient {g:.0f}, Hessian {JJ:.0f} + ({rest:.0f}), loss {loss(0):.1f}")
for name, curvature in (
    ("Newton", JJ + rest),
    ("Gauss-Newton", JJ),
    ("damped, lambda = 10", JJ + 10),
):
    theta = -g / curvature
    print(f"{name}: theta = {theta:.2f}, loss {loss(theta):.1f}")
    # --8<-- [end:show]
    # the step is the minimum of a parabola with this curvature
    assert np.isclose(g + curvature * theta, 0)
assert loss(-g / (JJ + rest)) > loss(0) and loss(-g / JJ) > 50 * loss(0)
assert loss(theta) < loss(0) / 5
assert (g, JJ, rest) == (-9, 5, -17)  # as by hand

h = 1e-4
assert np.isclose((loss(h) - loss(-h)) / (2 * h), g, rtol=1e-6)
assert np.isclose((loss(h) - 2 * loss(0) + loss(-h)) / h**2, JJ + rest)
# Gauss-Newton is least squares on the linearised model.
assert np.isclose(np.linalg.lstsq(J[:, None], r)[0][0], -g / JJ)

# The card: predictions theta x, then theta^2 x, from theta = 1.
x, y = np.array([1.0, 2.0]), np.array([3.0, 6.0])
J, r = 2 * x, y - x
g, JJ, rest = -J @ r, J @ J, -r @ (2 * x)
assert (g, JJ, rest) == (-20, 20, -20)
root = 1 - g / JJ
assert root == 2 and np.isclose(0.5 * np.sum((y - 4 * x) ** 2), 2.5)
assert np.isclose(0.5 * np.sum((y - x) ** 2), 10)
assert np.isclose(2 - (2 * 2 * x) @ (4 * x - y) / ((4 * x) @ (4 * x)), 1.75)

# Residuals left over: the error falls linearly; without any, it is squared.
for x, y, linear in (([1, 2], [2.1, 3.9], True), ([1, 2], [2, 4], False)):
    x, y, t, path = np.array(x), np.array(y), 0.6, []
    for _ in range(30):
        J = x * np.exp(t * x)
        t = t + J @ (y - np.exp(t * x)) / (J @ J)
        path.append(t)
    error = np.abs(np.array(path[:4]) - path[-1])
    ratio = error[1:] / error[:-1]
    assert np.isclose(*ratio[1:], rtol=0.1) == linear
    assert linear or np.all(error[1:3] < 3 * error[:2] ** 2)

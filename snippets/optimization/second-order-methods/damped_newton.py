"""Newton's method made safe: shift the Hessian, then search along the step."""

import numpy as np
from scipy.optimize import minimize, rosen, rosen_der, rosen_hess


# --8<-- [start:show]
def damped_newton(f, grad, hess, x, steps=100, tol=1e-8):
    """x (d,) once the gradient is at most tol, or no step helps."""
    x = np.array(x, dtype=float)
    for _ in range(steps):
        g, H = grad(x), hess(x)
        if np.linalg.norm(g) <= tol:
            break
        shift = 0.0
        while True:
            try:
                C = np.linalg.cholesky(H + shift * np.eye(len(x)))
                break
            except np.linalg.LinAlgError:  # not positive definite
                shift = max(2 * shift, 1e-3 * np.abs(H).max(), 1e-12)
        step = -np.linalg.solve(C.T, np.linalg.solve(C, g))
        t = 1.0  # halve until the gain is worth it (Armijo)
        while not f(x + t * step) <= f(x) + 1e-4 * t * (g @ step):
            t /= 2
            if t < 1e-10:  # rounding hides the gain
                return x
        x = x + t * step
    return x


# --8<-- [end:show]


calls = []


def counted(x):
    calls.append(1)
    return rosen_hess(x)


start = np.array([-1.2, 1.0, 0.7])
found = damped_newton(rosen, rosen_der, counted, start)
assert np.allclose(found, 1) and np.linalg.norm(rosen_der(found)) <= 1e-8
assert len(calls) < 40  # far fewer than descent would need
reference = minimize(
    rosen, start, jac=rosen_der, hess=rosen_hess, method="Newton-CG"
)
assert np.allclose(found, reference.x, atol=1e-4)
root = damped_newton(
    lambda x: np.sqrt(1 + x @ x),
    lambda x: x / np.sqrt(1 + x @ x),
    lambda x: (np.eye(2) - np.outer(x, x) / (1 + x @ x)) / np.sqrt(1 + x @ x),
    [30.0, -40.0],
)
assert np.allclose(root, 0, atol=1e-8)  # plain Newton diverges from here
saddle = damped_newton(
    lambda w: w[0] ** 2 / 2 + w[1] ** 4 / 4 - w[1] ** 2 / 2,
    lambda w: np.array([w[0], w[1] ** 3 - w[1]]),
    lambda w: np.diag([1.0, 3 * w[1] ** 2 - 1]),
    [1.0, 0.3],
)
assert np.allclose(saddle, [0, 1])
values = [
    rosen(damped_newton(rosen, rosen_der, rosen_hess, start, steps=k))
    for k in range(30)
]
assert np.all(np.diff(values) <= 0)  # the loss never rises
with np.errstate(invalid="ignore"):  # x - log x: outside the domain is NaN
    inside = damped_newton(
        lambda x: (x - np.log(x))[0],
        lambda x: 1 - 1 / x,
        lambda x: np.diag(1 / x**2),
        [3.0],
    )
assert np.allclose(inside, 1)
armijo = damped_newton(  # a full step gains less than Armijo asks
    lambda x: np.interp(x[0], [-1, -0.5, 0], [-5e-5, -1, 0]),
    lambda x: np.ones(1),
    lambda x: np.ones((1, 1)),
    [0.0],
    steps=1,
)
assert armijo[0] == -0.5
kept = np.array([2.0, 3.0])
damped_newton(rosen, rosen_der, rosen_hess, kept, steps=3)
assert np.array_equal(kept, [2, 3])  # the start is not overwritten
S = np.array([[3.0, 1.0], [1.0, 2.0]])
one = damped_newton(
    lambda x: x @ S @ x / 2 - x[0],
    lambda x: S @ x - [1, 0],
    lambda x: S,
    [7.0, -9.0],
    steps=1,
)
assert np.allclose(S @ one, [1, 0])  # a quadratic takes one step

# The card: f = x^2 - y^2 + y^4 / 8 at (1, 1).
g, H = np.array([2.0, -1.5]), np.diag([2.0, -0.5])
step = -np.linalg.solve(H, g)
assert np.allclose(step, [-1, -3]) and np.isclose(g @ step, 2.5)
step = -np.linalg.solve(H + 2 * np.eye(2), g)
assert np.allclose(step, [-0.5, 1]) and np.isclose(g @ step, -2.5)


def quartic(x, y):
    return x**2 - y**2 + y**4 / 8


h = 1e-4
assert np.isclose((quartic(1, 1 + h) - quartic(1, 1 - h)) / (2 * h), -1.5)
second = (quartic(1, 1 + h) - 2 * quartic(1, 1) + quartic(1, 1 - h)) / h**2
assert np.isclose(second, -0.5, atol=1e-5)
assert np.isclose(quartic(0, 2), -2) and quartic(0.5, 2) < quartic(1, 1)

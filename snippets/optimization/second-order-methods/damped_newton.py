"""Newton's method made safe: shift the Hessian, then search along the step."""

import numpy as np
from scipy.optimize import minimize, rosen, rosen_der, rosen_hess


# --8<-- [start:show]
def damped_newton(f, grad, hess, x, steps=100, tol=1e-8):
    """x (d,) once the gradient is at most tol, or no step helps."""
    x = np.array(x, dtype=float)
    for _ in range(steps):
        g, H, eye = grad(x), hess(x), np.eye(len(x))
        size = np.linalg.norm(g)
        if size <= tol:
            break
        shift, least = 0.0, 1e-12 * np.abs(H).max()
        while True:
            try:  # below least an eigenvalue may be mere rounding
                np.linalg.cholesky(H + (shift - least) * eye)
                break
            except np.linalg.LinAlgError:
                shift = max(2 * shift, size)
        # Once more: all eigenvalues exceed shift, so a shifted step is < 1.
        step = -np.linalg.solve(H + 2 * shift * eye, g)
        t = 1.0  # halve until the gain is worth it (Armijo)
        while not f(x + t * step) <= f(x) + 1e-4 * t * (g @ step):
            t /= 2
            if np.array_equal(x + t * step, x):  # rounding hides the gain
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
# Singular: H = 0 on theta^2 x for the points (1, 3), (2, 6) from 1.
x, y = np.array([1.0, 2.0]), np.array([3.0, 6.0])
theta = damped_newton(
    lambda w: np.sum((y - w**2 * x) ** 2) / 2,
    lambda w: -2 * w * (x @ (y - w**2 * x)),
    lambda w: np.array([[6 * w[0] ** 2 * (x @ x) - 2 * (x @ y)]]),
    [1.0],
)
assert np.isclose(theta[0], 3**0.5)
trough = damped_newton(
    lambda x: np.sin(x[0]), np.cos, lambda x: -np.diag(np.sin(x)), [0.0]
)
assert np.isclose(trough[0], -np.pi / 2)  # the nearest minimum
# Singular up to rounding: only one direction is curved.
rng = np.random.default_rng(0)
for _ in range(20):
    v, start = rng.normal(size=(2, 2))
    flat = damped_newton(
        lambda w, v=v: np.logaddexp(v @ w, -v @ w),
        lambda w, v=v: np.tanh(v @ w) * v,
        lambda w, v=v: np.outer(v, v) / np.cosh(v @ w) ** 2,
        start,
    )
    assert np.allclose(flat, start - (v @ start) / (v @ v) * v)  # nearest
    u = start - (v @ start) / (v @ v) * v  # the slope of the flat directions
    moved = damped_newton(
        lambda w, v=v, u=u: (v @ w) ** 2 / 2 + u @ w,
        lambda w, v=v, u=u: (v @ w) * v + u,
        lambda w, v=v: np.outer(v, v),
        np.zeros(2),
        steps=1,
    )
    assert np.linalg.norm(moved) < 1  # rounding does not let it explode
far = damped_newton(
    lambda x: np.sqrt(1 + x @ x),
    lambda x: x / np.sqrt(1 + x @ x),
    lambda x: np.diag((1 + x**2) ** -1.5),
    [1e6],
)
assert np.isclose(far[0], 0, atol=1e-8)  # the full step is 1e18 long


def tilted(a):  # curvatures 1 and 3 y^2 - a
    return (
        lambda w: w[0] ** 2 / 2 - a * w[1] ** 2 / 2 + w[1] ** 4 / 4,
        lambda w: np.array([w[0], w[1] ** 3 - a * w[1]]),
        lambda w: np.diag([1.0, 3 * w[1] ** 2 - a]),
    )


for k in range(12):  # as large as some power of two times 1e-3: no luck
    for near in (-1e-13, 0.0, 1e-13):
        a = 1e-3 * 2**k + 3e-4 + near
        end = damped_newton(*tilted(a), [1.0, 0.01])
        assert np.allclose(end, [0, a**0.5], atol=1e-6)
for low in (-1e-9, -1e-3, -0.7, -5.0):  # a shifted step of a quadratic
    M = np.diag([low, 2.0])
    for slope in (1e-3, 1.0, 30.0):
        b = np.array([slope, slope])
        s = damped_newton(
            lambda w, M=M, b=b: w @ M @ w / 2 + b @ w,
            lambda w, M=M, b=b: M @ w + b,
            lambda w, M=M: M,
            [0.0, 0.0],
            steps=1,
        )
        shifts = -b / s - np.diag(M)  # one shift for both eigenvalues
        size = np.linalg.norm(b)
        assert np.isclose(*shifts) and np.linalg.norm(s) < 1
        assert shifts[0] <= 1.001 * max(2 * size, -4 * low)  # not too long
square = damped_newton(  # the 2-norm counts: 1.6, though no entry exceeds 1
    lambda x: x @ x / 2, lambda x: x, lambda x: np.eye(4), [0.8] * 4, tol=1
)
assert np.allclose(square, 0)
stay = damped_newton(  # a gradient of the wrong sign: no step helps
    lambda x: x @ x / 2, lambda x: -x, lambda x: np.eye(2), [1.0, 2.0]
)
assert np.array_equal(stay, [1, 2])
kept = np.array([2.0, 3.0])
damped_newton(rosen, rosen_der, rosen_hess, kept, steps=3)
assert np.array_equal(kept, [2, 3])  # the start is not overwritten
S = np.array([[3e6, 1.0], [1.0, 2.0]])  # ill conditioned, yet no shift
one = damped_newton(
    lambda x: x @ S @ x / 2 - x[0],
    lambda x: S @ x - [1, 0],
    lambda x: S,
    [7.0, -9.0],
    steps=1,
)
assert np.allclose(S @ one, [1, 0], atol=1e-7)  # a quadratic takes one step

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
# The full Newton step jumps over the rise; short pieces of it climb.
assert quartic(0.7, 0.1) > quartic(1, 1) > quartic(0, -2) == -2
assert np.array_equal(-g / [2, 0.5], [-1, 3]) and g @ [-1, 3] == -6.5
assert quartic(0, 4) == 16

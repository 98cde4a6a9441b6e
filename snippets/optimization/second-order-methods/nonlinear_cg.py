"""Nonlinear conjugate gradients against steepest descent, equal searches."""

import numpy as np
from scipy.optimize import minimize_scalar, rosen, rosen_der


# --8<-- [start:show]
def descend(f, grad, w, steps, conjugate):
    g = grad(w)
    p = -g
    for _ in range(steps):
        a = minimize_scalar(lambda a, w=w, p=p: f(w + a * p)).x
        w = w + a * p
        old, g = g, grad(w)
        beta = max(0.0, g @ (g - old) / (old @ old)) if conjugate else 0.0
        p = -g + beta * p  # Polak-Ribiere, never negative
    return w


start = np.array([-1.2, 1.0])
for steps in (5, 10, 20):
    plain = rosen(descend(rosen, rosen_der, start, steps, False))
    better = rosen(descend(rosen, rosen_der, start, steps, True))
    print(f"{steps} steps: steepest {plain:.1e}, conjugate {better:.1e}")
# --8<-- [end:show]

# The first step is one of steepest descent
assert np.allclose(
    descend(rosen, rosen_der, start, 1, True),
    descend(rosen, rosen_der, start, 1, False),
)
M = np.random.default_rng(0).normal(size=(4, 4))
S, b = M @ M.T + np.eye(4), np.array([1.0, -2.0, 3.0, 0.5])
best = np.linalg.solve(S, b)
for conjugate in (True, False):  # a quadratic in four variables: four steps
    w = descend(
        lambda w: w @ S @ w / 2 - b @ w,
        lambda w: S @ w - b,
        np.zeros(4),
        4,
        conjugate,
    )
    assert np.allclose(w, best, atol=1e-5) == conjugate
assert better < 1e-6 < plain
early = [descend(rosen, rosen_der, start, 5, c) for c in (False, True)]
plain_5, better_5 = map(rosen, early)
assert better_5 > 10 * plain_5  # conjugate is worse at first
assert 0.98 * plain_5 < plain < plain_5  # steepest stands still
before, now = (descend(rosen, rosen_der, start, k, True) for k in (3, 4))
g = rosen_der(now)
assert g @ (g - rosen_der(before)) < 0  # so it starts afresh
assert np.allclose(early[1], descend(rosen, rosen_der, now, 1, False))
w = np.zeros(4)
for _ in range(3):  # steepest descent with the exact line search
    g = S @ w - b
    w = w - g @ g / (g @ S @ g) * g
found = descend(
    lambda w: w @ S @ w / 2 - b @ w, lambda w: S @ w - b, np.zeros(4), 3, False
)
assert np.allclose(found, w, atol=1e-5)

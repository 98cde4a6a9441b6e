"""Levenberg-Marquardt for nonlinear least squares."""

import numpy as np
from scipy.optimize import least_squares


# --8<-- [start:show]
def levenberg_marquardt(model, y, theta, steps=100, lam=1.0):
    """theta (d,); model(theta) gives predictions (n,), Jacobian (n, d)."""
    theta = np.array(theta, dtype=float)
    p, J = model(theta)
    for _ in range(steps):
        A = np.vstack([J, np.sqrt(lam) * np.eye(len(theta))])
        b = np.append(y - p, np.zeros(len(theta)))
        new = theta + np.linalg.lstsq(A, b)[0]
        q, K = model(new)
        if np.sum((y - q) ** 2) < np.sum((y - p) ** 2):
            theta, p, J, lam = new, q, K, lam / 3
        else:
            lam = 2 * lam
    return theta


def curve(theta):
    e = np.exp(-theta[1] * x)
    return theta[0] * (1 - e), np.column_stack([1 - e, theta[0] * x * e])


x = np.array([0.5, 1.0, 2.0, 3.0, 4.0])
y = np.array([0.64, 0.97, 1.53, 1.72, 1.91])
for steps in (0, 5, 10):
    theta = levenberg_marquardt(curve, y, [0.5, 3.0], steps)
    r = y - curve(theta)[0]
    print(f"{steps:2} steps: theta {theta.round(4)}, loss {r @ r / 2:.5f}")
# --8<-- [end:show]

ahead = least_squares(lambda t: curve(t)[0] - y, [0.5, 3.0]).cost
assert np.isclose(r @ r / 2, ahead, rtol=1e-4)  # ten steps are enough
reference = least_squares(
    lambda t: curve(t)[0] - y, [0.5, 3.0], xtol=1e-12, ftol=1e-12
)
best = levenberg_marquardt(curve, y, [0.5, 3.0])
assert np.allclose(best, reference.x, atol=1e-6)
t = np.array([1.3, 0.4])
for i, e in enumerate(1e-6 * np.eye(2)):
    change = (curve(t + e)[0] - curve(t - e)[0]) / 2e-6
    assert np.allclose(change, curve(t)[1][:, i])
J, r = curve(t)[1], y - curve(t)[0]
step = np.linalg.solve(J.T @ J + 0.3 * np.eye(2), J.T @ r)
once = levenberg_marquardt(curve, y, t, 1, 0.3)
assert np.allclose(once, t + step)  # accepted, and the normal equations hold
for start in ([0.5, 3.0], [5.0, 0.1], [0.1, 9.0]):
    losses = [
        np.sum((y - curve(levenberg_marquardt(curve, y, start, k))[0]) ** 2)
        for k in range(12)
    ]
    assert np.all(np.diff(losses) <= 0)  # never up
    with np.errstate(over="ignore"):  # a trial that overflows is refused
        tried = levenberg_marquardt(curve, y, start, 1, 1e-9)
    raised = np.sum((y - curve(tried)[0]) ** 2)
    assert raised <= losses[0]


# Zero residuals: lowering lambda makes the end ever faster.
true = np.array([2.1, 0.6])
exact = curve(true)[0]


def errors(lam, counts):
    return np.array(
        [
            np.abs(levenberg_marquardt(curve, exact, [1.8, 0.8], k, lam) - true)
            for k in counts
        ]
    ).max(axis=1)


ends = errors(1.0, range(5, 9))
ratio = ends[1:] / ends[:-1]  # near the end in proportion to lambda
assert np.allclose(ratio[1:] / ratio[:-1], 1 / 3, rtol=0.05)
# Almost undamped it is Gauss-Newton, and squares the error.
few = errors(1e-14, range(1, 5))
assert np.all(few[1:] < 3 * few[:-1] ** 2)


def exponential(theta):  # as in the text, at 1 and 2
    e = np.exp(theta * [1, 2])
    return e, np.array([[1], [2]]) * e[:, None]


wanted = np.array([2.0, 5.0])
refused = levenberg_marquardt(exponential, wanted, [0.0], 1, 2.0)
assert refused[0] == 0  # 9 / 7 is too far, 9 / 9 is not
second = levenberg_marquardt(exponential, wanted, [0.0], 2, 2.0)
assert np.isclose(second[0], 9 / 9)  # lambda was doubled


def one_sum(theta):  # more parameters than data: damping keeps it solvable
    return np.array([theta.sum()]), np.ones((1, 3))


assert np.allclose(levenberg_marquardt(one_sum, [3.0], np.zeros(3)), 1)
kept = np.array([0.5, 3.0])
levenberg_marquardt(curve, y, kept, 3)
assert np.array_equal(kept, [0.5, 3.0])  # the start is not overwritten

"""Huber regression by reweighted least squares."""

import numpy as np
from scipy.optimize import least_squares
from scipy.stats import norm


# --8<-- [start:show]
def huber_regression(X, y, delta, steps=100):
    """Weights (d,) and intercept for X (n, d), y (n,), delta > 0."""
    A = np.column_stack([np.ones(len(X)), X])
    v = np.ones(len(y))
    for _ in range(steps):
        root = np.sqrt(v)
        theta = np.linalg.lstsq(A * root[:, None], y * root, rcond=None)[0]
        r = np.abs(y - A @ theta)
        v = delta / np.maximum(r, delta)  # 1 if r is at most delta
    return theta[1:], theta[0]


rng = np.random.default_rng(0)
x = np.linspace(0, 10, 50)
y = 2 * x + 1 + rng.normal(size=50)
vertical = np.where(np.arange(50) >= 45, y - 60, y)  # five wrong targets
typo = np.where(np.arange(50) == 20, 300, x)  # about 4, typed as 300
slopes = {}
for name, a, t in (("clean", x, y), ("targets", x, vertical),
                   ("input", typo, y)):  # fmt: skip
    squares = np.polyfit(a, t, 1)[0]
    robust = huber_regression(a[:, None], t, 1.345)[0][0]
    slopes[name] = squares, robust
    print(f"{name:8} slope by squares {squares:5.2f}, by Huber {robust:5.2f}")
# --8<-- [end:show]

assert np.allclose(slopes["clean"], 2, atol=0.2)
assert slopes["targets"][0] < 0 and abs(slopes["targets"][1] - 2) < 0.3
assert np.allclose(slopes["input"], 0, atol=0.1)
assert np.sum(vertical != y) == 5 and np.all(vertical <= y)
assert np.sum(typo != x) == 1 and round(x[typo == 300][0]) == 4
assert slopes["clean"][1] > slopes["targets"][1]  # not for nothing

for seed in range(4):
    rng = np.random.default_rng(seed)
    X = rng.normal(loc=[0, 3, -1], size=(60, 3))
    t = X @ [1, -2, 0.5] + 4 + rng.standard_t(1.5, size=60)
    w, b = huber_regression(X, t, 0.8, steps=1000)

    def residuals(theta, X=X, t=t):
        return t - X @ theta[1:] - theta[0]

    fit = least_squares(
        residuals, np.zeros(4), loss="huber", f_scale=0.8,
        xtol=1e-14, ftol=1e-14, gtol=1e-12,
    )  # fmt: skip
    assert np.allclose(np.append(b, w), fit.x, atol=1e-5)
    psi = np.clip(t - X @ w - b, -0.8, 0.8)  # the clipped residuals
    assert abs(psi.sum()) < 1e-6 and np.allclose(X.T @ psi, 0, atol=1e-6)
    losses = []  # the loss never rises
    for steps in range(1, 20):
        w, b = huber_regression(X, t, 0.8, steps)
        r = np.abs(t - X @ w - b)
        losses.append(np.sum(np.where(r > 0.8, 0.8 * r - 0.32, r**2 / 2)))
    assert np.all(np.diff(losses) < 1e-12)
    w, b = huber_regression(X, t, 1e6)  # delta too large: least squares
    A = np.column_stack([np.ones(60), X])
    assert np.allclose(np.append(b, w), np.linalg.lstsq(A, t, rcond=None)[0])
for seed in range(10):
    noise = np.random.default_rng(seed).normal(size=50)
    y = 2 * x + 1 + noise
    t = np.where(np.arange(50) >= 45, y - 60, y)
    assert abs(huber_regression(x[:, None], t, 1.345)[0][0] - 2) < 0.3
    assert np.polyfit(x, t, 1)[0] < 0
    assert abs(huber_regression(typo[:, None], y, 1.345)[0][0] - 2) > 1.5
k = 1.345  # efficiency for a mean with Gaussian noise of variance 1
inside = norm.cdf(k) - norm.cdf(-k)
clipped = inside - 2 * k * norm.pdf(k) + 2 * k**2 * norm.sf(k)
assert abs(inside**2 / clipped - 0.95) < 0.001

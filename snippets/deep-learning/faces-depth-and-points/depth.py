"""Losses and metrics for depth from one image."""

import numpy as np


# --8<-- [start:show]
def align(p, t, valid):
    """p, t (n,): a p + b, least squares against t on the valid pixels."""
    A = np.c_[p, np.ones(len(p))]
    return A @ np.linalg.lstsq(A[valid], t[valid], rcond=None)[0]


def eigen_loss(z, t, lam):
    """Depths > 0: mean squared log error, less lam times squared mean."""
    delta = np.log(z) - np.log(t)
    return (delta**2).mean() - lam * delta.mean() ** 2


def scores(z, t):  # AbsRel, and the share within a factor of 1.25
    ratio = np.maximum(z / t, t / z)
    return (np.abs(z - t) / t).mean(), (ratio < 1.25).mean()


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
t = np.exp(rng.normal(2, 0.6, size=5000))  # true depths, most 2 to 25 m
p = 3 / t * np.exp(0.05 * rng.normal(size=5000)) + 0.2  # inverse depth
every = np.ones(5000, bool)
raw = 1 / p
z = 1 / align(p, 1 / t, every).clip(1 / 80)
for name, x in (("raw", raw), ("scaled", raw * np.median(t / raw)),
                ("scale and shift", z)):  # fmt: skip
    rel, near = scores(x, t)
    print(f"{name:15} AbsRel {rel:.2f}, within 1.25: {near:.2f}")
for name, c in (("median", np.median(t)), ("60 % of it", 0.6 * np.median(t))):
    rel, near = scores(np.full(5000, c), t)
    print(f"constant {name:10} AbsRel {rel:.2f}, within 1.25: {near:.2f}")
# --8<-- [end:run]
# Invariance: any scale (even negative) and shift of p, generic weights.
valid = rng.random(5000) < 0.7
q = rng.gamma(2, size=5000)
base = align(q, t, valid)
for a, b in ((3, 1), (0.1, -7), (-2, 5)):
    assert np.allclose(align(a * q + b, t, valid), base)
assert np.allclose(np.polyval(np.polyfit(q[valid], t[valid], 1), q), base)
hurt = t.copy()
hurt[~valid] = 1e6  # invalid pixels do not count
assert np.allclose(align(q, hurt, valid), base)
# Outliers in 2 % of the targets: medians hold, the mean deviation does not.
u = rng.gamma(3, size=2000)
s = 0.5 * u + 0.3 + 0.05 * rng.normal(size=2000)
bad = np.where(rng.random(2000) < 0.02, 100 * u, u)


def matched(centre):
    (a, b), (c, d) = (
        (np.median(x), centre(abs(x - np.median(x)))) for x in (s, bad)
    )
    return np.median(abs((s - a) / b * d + c - u) / u)


assert matched(np.median) < 0.1 and matched(np.mean) > 1
# Eigen: by hand, at lam 1 the variance, and free of the scale.
two = np.array([2.0, 4, 8]), np.array([1.0, 2, 4])
assert np.isclose(eigen_loss(*two, 1), 0)
assert np.isclose(eigen_loss(*two, 0.5), 0.5 * np.log(2) ** 2)
g = rng.gamma(3, size=40)
assert np.isclose(eigen_loss(5 * g, t[:40], 1), eigen_loss(g, t[:40], 1))
assert np.isclose(eigen_loss(g, t[:40], 1), np.var(np.log(g / t[:40])))
pairs = np.subtract.outer(np.log(g / t[:40]), np.log(g / t[:40]))
assert np.isclose((pairs**2).mean() / 2, eigen_loss(g, t[:40], 1))
# The constant of least AbsRel is the median weighted by 1 / t.
grid = np.linspace(1, 12, 221)
best = grid[np.argmin([scores(np.full(5000, c), t)[0] for c in grid])]
order = np.argsort(t)
w = np.cumsum(1 / t[order])
weighted = t[order][np.searchsorted(w, w[-1] / 2)]
assert abs(best - weighted) < 0.1 and weighted < 0.8 * np.median(t)
# Too small costs at most 1, too large any amount.
assert scores(t / 4, t)[0] == 0.75 and scores(4 * t, t)[0] == 3
# The cards.
u = np.array([4.0, 1, 2]), np.array([2.0, 2, 4])
d = np.log([2, 0.5, 0.5])
assert np.isclose(eigen_loss(*u, 1), (d**2).mean() - d.mean() ** 2)
assert np.isclose(eigen_loss(*u, 1), 8 / 9 * np.log(2) ** 2)
assert np.isclose(eigen_loss(*u, 0.5), 17 / 18 * np.log(2) ** 2)
assert np.isclose(scores(*u)[0], 2 / 3) and scores(*u)[1] == 0
assert np.isclose(scores(np.array([1.0, 4, 4]), np.array([2.0, 2, 4]))[0], 0.5)

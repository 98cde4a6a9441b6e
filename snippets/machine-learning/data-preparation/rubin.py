"""Multiple imputation: the interval that knows what is missing."""

import numpy as np
from scipy import stats

n, M = 100, 20


def data(rng):
    """x, z and which z are seen: missing at random, as in the core."""
    x = rng.normal(size=n)
    z = 0.8 * x + 0.6 * rng.normal(size=n)
    return x, z, rng.random(n) > np.where(x > 0, 0.9, 0.1)


# --8<-- [start:show]


def impute(x, z, seen, M, rng):
    """z filled M times, (M, n), from lines whose weights are drawn too."""
    A = np.c_[np.ones(n), x]
    w, rss = np.linalg.lstsq(A[seen], z[seen], rcond=None)[:2]
    s = np.sqrt(rss[0] / rng.chisquare(seen.sum() - 2, size=(M, 1)))
    root = np.linalg.cholesky(np.linalg.inv(A[seen].T @ A[seen]))
    lines = w + s * (rng.normal(size=(M, 2)) @ root.T)
    return np.where(seen, z, lines @ A.T + s * rng.normal(size=(M, n)))


def pool(q, u):
    """Estimate and half the width of its 95 % interval."""
    between = (1 + 1 / len(q)) * q.var(ddof=1)
    df = (len(q) - 1) * (1 + u.mean() / between) ** 2
    return q.mean(), stats.t.ppf(0.975, df) * np.sqrt(u.mean() + between)


def covered(rng):  # do the intervals hold the mean 0: of one filling, of M?
    x, z, seen = data(rng)
    fills = impute(x, z, seen, M, rng)
    q, u = fills.mean(axis=1), fills.var(axis=1, ddof=1) / n
    estimate, half = pool(q, u)
    return abs(q[0]) < 1.96 * np.sqrt(u[0]), abs(estimate) < half


rng = np.random.default_rng(0)
one, many = np.mean([covered(rng) for _ in range(1500)], axis=0)
print(f"95 % intervals that hold it: one filling {one:.0%}, {M}: {many:.0%}")
# --8<-- [end:show]

rng = np.random.default_rng(1)
one, many = np.mean([covered(rng) for _ in range(300)], axis=0)
assert 0.5 < one < 0.85 and abs(many - 0.95) < 4 * np.sqrt(0.95 * 0.05 / 300)
many_x, many_z, many_seen = np.hstack([data(rng) for _ in range(500)])
assert abs(np.polyfit(many_x, many_z, 1)[0] - 0.8) < 0.02
up = many_x > 0
assert abs(many_seen[up].mean() - 0.1) < 0.01
assert abs(many_seen[~up].mean() - 0.9) < 0.01
assert n == 100 and M == 20  # the text says twenty
# the drawn line has the mean and covariance of least squares
x, e = rng.normal(size=n), rng.normal(size=n)
x[:2] = 8, -8  # far out the slope decides
seen = (x < 0.5) & (x > -5)
seen[np.flatnonzero(seen)[14:]] = False  # few, so that n - 2 matters
rng2 = np.random.default_rng(2)
draws = impute(x, 1 + 2 * x + e, seen, 2000, rng2)
A = np.c_[np.ones(n), x]
w, rss = np.linalg.lstsq(A[seen], (1 + 2 * x + e)[seen], rcond=None)[:2]
k = seen.sum() - 2
s2 = rss[0] / (k - 2)  # mean of rss / chi-square
spread = s2 * (1 + np.sum(A @ np.linalg.inv(A[seen].T @ A[seen]) * A, axis=1))
ratio = draws.var(axis=0)[~seen] / spread[~seen]
# rss / chi-square(12) spreads by a half: over 2,000 draws by 0.011
assert abs(np.median(ratio) - 1) < 4 * 0.5 / np.sqrt(2000)
assert np.all(abs(ratio - 1) < 0.25)
error = abs(draws.mean(axis=0) - A @ w)[~seen]
assert np.all(error < 5 * np.sqrt(spread[~seen] / 2000))
assert np.array_equal(draws[7][seen], (1 + 2 * x + e)[seen])
# the worked numbers of the text
q, u = np.array([4.0, 6.0, 5.0]), np.array([1.0, 1.2, 0.8])
estimate, half = pool(q, u)
assert estimate == 5 and np.isclose(u.mean() + 4 / 3, 7 / 3)
assert np.isclose(half, stats.t.ppf(0.975, 2 * 1.75**2) * np.sqrt(7 / 3))

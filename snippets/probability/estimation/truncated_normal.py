"""A normal sample of which only values above c were recorded."""

import numpy as np
from scipy import optimize, stats


# --8<-- [start:show]
def fit(x, c, lost=None):
    """Maximum likelihood (mu, sigma) from the values x above c.

    lost: how many were at most c (censored), None if unknown (truncated).
    """

    def loss(theta):
        mu, sigma = theta[0], np.exp(theta[1])
        total = stats.norm.logpdf(x, mu, sigma).sum()
        if lost is None:
            return len(x) * stats.norm.logsf(c, mu, sigma) - total
        return -total - lost * stats.norm.logcdf(c, mu, sigma)

    start = np.mean(x), np.log(np.std(x))
    best = optimize.minimize(loss, start, method="Nelder-Mead").x
    return best[0], np.exp(best[1])


rng, c, fits = np.random.default_rng(0), 55, []
for _ in range(30):
    full = rng.normal(50, 10, size=2_000)
    x = full[full > c]
    fits.append((fit(x, c), fit(x, c, len(full) - len(x))))
fits = np.array(fits)  # (30, 2, 2): sample, way, mu and sigma
for i, way in enumerate(("truncated", "censored")):
    mu, sigma = fits[0, i]
    print(f"{way:9} mu {mu:.1f}, sigma {sigma:.1f} in the first", end=", ")
    print(f"mu scatters by {fits[:, i, 0].std():.2f}")
# --8<-- [end:show]

mus = fits[:, :, 0]
bias = np.abs(mus.mean(axis=0) - 50)
assert np.all(bias < 4 * mus.std(axis=0) / np.sqrt(30))
spread = mus.std(axis=0)
assert 5 < spread[0] / spread[1] < 13
assert x.mean() > 60  # the plain mean is far off


def information(c, counted, mu=50.0, sigma=10.0):
    """Fisher information of (mu, log sigma) in one draw, by quadrature."""
    z = (c - mu) / sigma
    u = np.linspace(z, 12, 200_001)
    w = stats.norm.pdf(u) * (u[1] - u[0])
    w[[0, -1]] /= 2
    tail, h = stats.norm.sf(z), stats.norm.pdf(z)
    score = np.array([u / sigma, u**2 - 1])
    drop = np.array([h / sigma, h * z])  # minus the gradient of the cdf
    if not counted:
        score = score - (drop / tail)[:, None]
        return (score * w) @ score.T
    return (score * w) @ score.T + np.outer(drop, drop) / (1 - tail)


errors = [
    np.sqrt(np.linalg.inv(2_000 * information(c, counted))[0, 0])
    for counted in (False, True)
]
assert np.allclose(spread, errors, rtol=4 / np.sqrt(60))
assert 8 < errors[0] / errors[1] < 9
# The maximum meets the moments: mean and deviation of the fitted truncation.
mu, sigma = fit(x, c)
a = (c - mu) / sigma
lam = stats.norm.pdf(a) / stats.norm.sf(a)
assert np.isclose(mu + sigma * lam, x.mean(), rtol=1e-4)
assert np.isclose(sigma**2 * (1 + a * lam - lam**2), x.var(), rtol=1e-3)
# By the formula, and by SciPy: mean and deviation above 55 of N(50, 10^2).
lam = stats.norm.pdf(0.5) / stats.norm.sf(0.5)
above = stats.truncnorm(0.5, np.inf, 50, 10)
assert np.isclose(50 + 10 * lam, above.mean()) and round(lam, 2) == 1.14
assert round(50 + 10 * lam, 1) == 61.4 and round(above.std(), 1) == 5.2
assert np.isclose(10 * np.sqrt(1 + 0.5 * lam - lam**2), above.std())
# A limit far below all values cuts nothing off: the plain mean comes back.
assert np.isclose(fit(full, -1e6)[0], full.mean(), rtol=1e-4)
# The card: scores above 60 of N(mu, 10^2), alpha = 0.
half = stats.norm.pdf(0) / stats.norm.sf(0)
assert np.isclose(half, np.sqrt(2 / np.pi)) and round(10 * half, 1) == 8.0

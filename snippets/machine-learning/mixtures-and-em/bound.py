"""EM climbs by lower bounds that touch the log-likelihood."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import norm

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
x = np.array([1.0, 2.0, 4.0, 5.0, 9.0])


def log_joint(m):
    """Weights one half, first mean 2, variances 4, second mean m."""
    return np.log(0.5) + norm.logpdf(x[:, None], [2.0, m], 2.0)


def log_lik(m):
    return np.logaddexp(*log_joint(m).T).sum()


def posterior(m):
    lj = log_joint(m)
    return np.exp(lj - np.logaddexp(*lj.T)[:, None])


def bound(m, R):
    return np.sum(R * (log_joint(m) - np.log(R)))


def step(m):
    r = posterior(m)[:, 1]
    return r @ x / r.sum()


grid = np.linspace(-2, 11, 131)
curve = [log_lik(m) for m in grid]
fig, ax = plt.subplots(figsize=(6.2, 3.4))
ax.plot(grid, curve, color="black", lw=2, label="log-likelihood")
m = 0.0
for i, colour in enumerate(("C0", "C1")):
    R, new = posterior(m), step(m)
    low = np.array([bound(g, R) for g in grid])
    assert np.all(low <= np.array(curve) + 1e-12)
    assert np.isclose(bound(m, R), log_lik(m))  # touches, with one slope
    slopes = [
        (f(m + 1e-5) - f(m - 1e-5)) / 2e-5
        for f in (log_lik, lambda g, R=R: bound(g, R))
    ]
    assert np.isclose(*slopes, atol=1e-6)
    assert abs(grid[low.argmax()] - new) <= 0.1 and log_lik(new) > log_lik(m)
    ax.plot(grid, low, "--", color=colour, lw=1.6, label=f"bound {i + 1}")
    ax.plot(m, log_lik(m), "o", color=colour, ms=6)
    ax.plot(new, low.max(), "s", color=colour, ms=5)
    ax.plot([new, new], [low.max(), log_lik(new)], ":", color=colour, lw=1.4)
    m = new
for _ in range(300):
    m = step(m)
# The rate at the end: the share of information that goes with the labels.
complete = posterior(m)[:, 1].sum() / 4
h = 1e-3
known = -(log_lik(m + h) - 2 * log_lik(m) + log_lik(m - h)) / h**2
rate = (step(m + h) - step(m - h)) / (2 * h)
assert np.isclose(rate, 1 - known / complete, atol=1e-5) and 0 < rate < 1
ax.set(ylim=(-18.5, -11.5), xlabel="mean of the second component")
ax.set(ylabel="log-likelihood")
ax.legend(loc="lower right")
fig.savefig("bound.svg")

"""Fit one Gaussian to two bumps by KL in either direction (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import optimize, stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
x = np.linspace(-7, 8, 3001)
step = x[1] - x[0]
target = 0.6 * stats.norm(-2, 0.7).pdf(x) + 0.4 * stats.norm(2.5, 0.9).pdf(x)


def divergence(p, q):
    keep = p > 1e-300
    return (
        np.sum(p[keep] * np.log(p[keep] / np.maximum(q[keep], 1e-300))) * step
    )


def gaussian(parameters):
    return stats.norm(parameters[0], np.exp(parameters[1])).pdf(x)


def fit(start, forward):
    def value(parameters):
        q = gaussian(parameters)
        return divergence(target, q) if forward else divergence(q, target)

    return optimize.minimize(value, start, method="Nelder-Mead").x


forward = fit([0.0, 0.5], forward=True)
left, right = (fit([m, 0.0], forward=False) for m in (-2.0, 2.5))
mean = np.sum(x * target) * step
spread = np.sqrt(np.sum((x - mean) ** 2 * target) * step)
assert np.allclose([forward[0], np.exp(forward[1])], [mean, spread], atol=1e-3)
valley = (x > -0.62) & (x < 1.07)  # where the target is below 0.05
assert np.all(target[valley] < 0.05)
wide = gaussian(forward)
assert (
    -0.62 < x[wide.argmax()] < 1.07 and wide.max() > 10 * target[valley].min()
)
assert abs(left[0] + 2) < 0.1 and abs(right[0] - 2.5) < 0.1
assert divergence(gaussian(left), target) < divergence(gaussian(right), target)
assert abs(divergence(gaussian(left), target) - np.log(1 / 0.6)) < 0.02
broad = fit([0.0, 0.7], forward=False)  # a third local minimum, over both
assert np.exp(broad[1]) > 1.5 and abs(broad[0] - mean) < 0.7
assert divergence(gaussian(left), target) < divergence(gaussian(broad), target)


def least(gap, start):
    """Least reverse divergence from two equal bumps, gap apart, sd 1."""
    z = np.linspace(-14, 14, 561)
    ends = -((z - gap / 2) ** 2) / 2, -((z + gap / 2) ** 2) / 2
    log_p = np.logaddexp(*ends) - np.log(2)

    def value(parameters):
        m, log_s = parameters
        log_q = -(((z - m) / np.exp(log_s)) ** 2) / 2 - log_s
        q = np.exp(log_q)
        return q @ (log_q - log_p) / q.sum()

    return optimize.minimize(value, start, method="Nelder-Mead").fun


for gap, covers in [(5.5, True), (5.7, False)]:  # one wide q, or one bump
    assert (least(gap, [0.0, 1.0]) < least(gap, [gap / 2, 0.0])) == covers

fig, ax = plt.subplots(figsize=(6.4, 2.9))
ax.fill_between(x, target, color="C5", alpha=0.3, lw=0, label="target $p$")
ax.plot(x, gaussian(forward), color="C0", label="least KL$(p \\| q)$")
ax.plot(x, gaussian(left), color="C1", label="least KL$(q \\| p)$")
ax.plot(x, gaussian(right), color="C1", ls=":", label="another minimum")
ax.set(xlabel="$x$", ylabel="density", xlim=(-6, 7), ylim=(0, 0.62))
ax.legend(loc="upper right")
fig.savefig("two_directions.svg", metadata={"Date": None})

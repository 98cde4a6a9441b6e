"""Importance sampling: weigh, instead of rejecting."""

import numpy as np
from scipy import integrate, stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 10_000
print(f"P(Z > 4) = {stats.norm.sf(4):.3e}")
plain = (rng.normal(size=n) > 4).mean()
x = 4 + rng.exponential(1 / 4, size=n)  # a proposal where it matters
weight = stats.norm.pdf(x) / stats.expon(loc=4, scale=1 / 4).pdf(x)
error = weight.std() / np.sqrt(n)
print(f"plain {plain:.3e}, weighted {weight.mean():.3e} +- {error:.0e}")


def effective_size(weight):
    return weight.sum() ** 2 / np.sum(weight**2)


def second_moment(sd):  # of N(0, 1), with draws from N(0, sd^2)
    x = rng.normal(0, sd, size=n)
    weight = stats.norm.pdf(x) / stats.norm.pdf(x, scale=sd)
    return np.sum(weight * x**2) / weight.sum(), effective_size(weight)


print("medians of 40 runs")
for sd in (0.5, 1.0, 2.0):
    found, size = np.median([second_moment(sd) for _ in range(40)], axis=0)
    print(f"proposal sd {sd}: E[x^2] = {found:.2f}", end=", ")
    print(f"effective size {size:.0f} of {n}")
# --8<-- [end:show]

truth = stats.norm.sf(4)
assert plain < 10 * truth and abs(weight.mean() - truth) < 4 * error
# To a tenth of a per cent: E_q[w^2] by an integral.
square = integrate.quad(
    lambda v: stats.norm.pdf(v) ** 2 / (4 * np.exp(-4 * (v - 4))), 4, 20
)[0]
exact = np.sqrt((square - truth**2) / n)
assert np.isclose(error, exact, rtol=0.1)
assert 5e-4 < exact / truth < 2e-3
# So many plain draws would have that error: thirty thousand million.
assert np.isclose(truth / exact**2, 3e10, rtol=0.1)
assert np.isclose(effective_size(np.ones(7)), 7)
assert np.isclose(effective_size(np.array([5.0, 0, 0])), 1)
# Equal variances of f given the weights: sum w f / sum w is worth n_eff draws.
w = rng.exponential(size=8)
spread = (rng.normal(size=(20_000, 8)) @ w / w.sum()).var()
assert np.isclose(1 / spread, effective_size(w), rtol=0.04)
runs = np.array([second_moment(2.0) for _ in range(40)])
assert np.isclose(runs[:, 0].mean(), 1, atol=0.01)
square = 4 / np.sqrt(2 * 4 - 1)  # E[w^2] for proposal sd 2
assert np.allclose(runs[:, 1], n / square, rtol=0.05)
assert np.isclose(n / square, 2 / 3 * n, rtol=0.01)  # two thirds
# Yet for x^2 it is better than plain draws: E_q[(w (x^2 - 1))^2] below 2.
plain = integrate.quad(lambda v: (v**2 - 1) ** 2 * stats.norm.pdf(v), -20, 20)
wide = integrate.quad(
    lambda v: (
        ((v**2 - 1) * stats.norm.pdf(v)) ** 2 / stats.norm.pdf(v, scale=2)
    ),
    -20,
    20,
)
assert np.isclose(plain[0], 2) and np.isclose(wide[0], 1.27, atol=5e-3)
assert np.isclose(runs[:, 0].var() * n, wide[0], rtol=0.6)
unit = second_moment(1.0)
assert np.isclose(unit[1], n) and abs(unit[0] - 1) < 4 * np.sqrt(2 / n)
# The narrow proposal is too low in most runs, and looks tolerable.
runs = np.array([second_moment(0.5) for _ in range(50)])
assert np.mean(runs[:, 0] < 1) > 0.7 and np.median(runs[:, 1]) > n / 20
assert np.min(runs[:, 1]) < n / 50
# Its E[w^2], cut off at c, grows without bound.
cut = [
    integrate.quad(
        lambda v: stats.norm.pdf(v) ** 2 / stats.norm.pdf(v, scale=0.5), -c, c
    )[0]
    for c in (2, 4, 6)
]
assert cut[1] > 1e3 * cut[0] and cut[2] > 1e3 * cut[1]

"""A test that may be looked at after each observation: the mixture ratio."""

import numpy as np


# --8<-- [start:show]
def log_mixture_ratio(estimate, variance, tau2):
    """log of the mixture likelihood ratio against no effect."""
    total = variance + tau2
    fit = estimate**2 * tau2 / (2 * variance * total)
    return 0.5 * np.log(variance / total) + fit


def halfwidth(variance, tau2, alpha=0.05):
    """Of the interval that holds the effect at all times at once."""
    total = variance + tau2
    bound = np.log(np.sqrt(total / variance) / alpha)
    return np.sqrt(2 * variance * total / tau2 * bound)


looks = np.arange(1, 2001)
for effect in (0.0, 0.1):
    rng = np.random.default_rng(0)
    x = rng.normal(effect, 1, (1500, looks.size))
    mean = np.cumsum(x, 1, out=x) / looks
    evidence = log_mixture_ratio(mean, 1 / looks, tau2=0.01)
    stop = evidence >= np.log(1 / 0.05)
    plain = np.abs(mean) * np.sqrt(looks) > 1.96
    used = np.where(stop.any(1), looks[stop.argmax(1)], looks.size)
    print(
        f"effect {effect}: stopped {stop.any(1).mean():.2f}",
        f"(after {round(used.mean(), -1):.0f} on average),",
        f"z > 1.96 somewhere {plain.any(1).mean():.2f}",
    )
for n in (10, 100, 800, 2000):
    print(f"{n:4}: {halfwidth(1 / n, 0.01) * np.sqrt(n):.2f} standard errors")
# --8<-- [end:show]
# it stops where the interval excludes 0, and there z is over 1.96 as well
assert np.array_equal(stop, np.abs(mean) >= halfwidth(1 / looks, 0.01))
assert np.all(plain[stop]) and not np.all(stop[plain])
gap = np.abs(mean.mean(0) - effect) * np.sqrt(1500 * looks)
assert gap.max() < 5
for seed in range(1, 3):
    rng = np.random.default_rng(seed)
    mean = np.cumsum(rng.normal(0, 1, (1000, 1500)), 1) / np.arange(1, 1501)
    v = 1 / np.arange(1, 1501)
    for tau2 in (0.01, 1.0):
        r = log_mixture_ratio(mean, v, tau2)
        assert 0.005 < np.mean((r >= np.log(20)).any(1)) < 0.055
        width = halfwidth(v, tau2)  # the interval excludes 0 as the ratio says
        assert np.array_equal(np.abs(mean) >= width, r >= np.log(20))
# the ratio is the likelihood averaged over effects ~ N(0, tau2)
grid = np.linspace(-3, 3, 60_001)
prior = np.exp(-(grid**2) / (2 * 0.09)) / np.sqrt(2 * np.pi * 0.09)
ratio = np.exp((grid * 0.37 - grid**2 / 2) / 0.05)
direct = np.sum(ratio * prior) * (grid[1] - grid[0])
assert np.isclose(np.log(direct), log_mixture_ratio(0.37, 0.05, 0.09))
r = np.linspace(0.5, 60, 20_000)
best = np.sqrt(2 * (1 + 1 / r) * (np.log(20) + 0.5 * np.log(1 + r)))
assert 3.02 < best.min() < 3.05 and abs(r[best.argmin()] - 8.21) < 0.05
assert np.isclose(halfwidth(1 / 821, 0.01) * np.sqrt(821), best.min())
# detecting: at power 0.8 it uses about as many on average as the fixed test,
# but its maximum is larger
fixed = (1.96 + 0.84) ** 2 / 0.1**2
for seed in range(1, 3):
    x = np.random.default_rng(seed).normal(0.1, 1, (1000, 1340))
    n = np.arange(1, 1341)
    hit = log_mixture_ratio(np.cumsum(x, 1) / n, 1 / n, 0.01) >= np.log(20)
    assert abs(hit.any(1).mean() - 0.8) < 0.05
    assert 0.85 < np.where(hit.any(1), hit.argmax(1), 1340).mean() / fixed < 1.1
# two groups that grow unequally: the score, estimate / V, has independent steps
rng = np.random.default_rng(3)
a, b = rng.normal(0, 1, (20_000, 30)), rng.normal(0, 1, (20_000, 30))
score = []
for m, k in ((5, 20), (8, 22), (30, 30)):
    score.append((b[:, :k].mean(1) - a[:, :m].mean(1)) / (1 / m + 1 / k))
steps = np.diff(score, axis=0, prepend=0)
assert np.all(np.abs(np.corrcoef(steps) - np.eye(3)) < 4 / np.sqrt(20_000))
assert abs((best.min() / 1.96) ** 2 - 2.4) < 0.05

"""The table's means and variances, checked against SciPy."""

import numpy as np
from scipy import special, stats

# --8<-- [start:show]
n, p, rate, a, b, k = 12, 0.3, 2.5, 3.0, 5.0, 4
rows = {  # name: (SciPy's distribution, mean, variance)
    "binomial": (stats.binom(n, p), n * p, n * p * (1 - p)),
    "geometric": (stats.geom(p), 1 / p, (1 - p) / p**2),
    "neg. binomial": (stats.nbinom(k, p), k * (1 - p) / p, k * (1 - p) / p**2),
    "Poisson": (stats.poisson(rate), rate, rate),
    "exponential": (stats.expon(scale=1 / rate), 1 / rate, 1 / rate**2),
    "gamma": (stats.gamma(a, scale=1 / b), a / b, a / b**2),
    "beta": (
        stats.beta(a, b),
        a / (a + b),
        a * b / ((a + b) ** 2 * (a + b + 1)),
    ),
    "Student t": (stats.t(a), 0.0, a / (a - 2)),
}
for name, (library, mean, variance) in rows.items():
    same = np.allclose(library.stats(), [mean, variance])
    print(f"{name:13} mean {mean:.3f}, variance {variance:.3f}", same)
# --8<-- [end:show]

for library, mean, variance in rows.values():
    assert np.allclose([library.mean(), library.var()], [mean, variance])
uniform = stats.uniform(2, 5)
assert np.isclose(uniform.mean(), 4.5) and np.isclose(uniform.var(), 25 / 12)
bernoulli = stats.bernoulli(p)
assert np.allclose(bernoulli.stats(), [p, p * (1 - p)])
# Without replacement: 5 of 10 cards, 3 of them red.
red = stats.hypergeom(10, 3, 5)
assert np.isclose(red.mean(), 5 * 0.3)
assert np.isclose(red.var(), 5 * 0.3 * 0.7 * 5 / 9)
# The formulas of probabilities and the constants of densities.
j = np.arange(6)
for r in (4, 2.5):
    choose = special.gamma(j + r) / (special.factorial(j) * special.gamma(r))
    assert np.allclose(stats.nbinom(r, p).pmf(j), choose * p**r * (1 - p) ** j)
assert np.allclose(stats.geom(p).sf(j), (1 - p) ** j)
x = np.array([0.1, 0.4, 0.9])
density = b**a / special.gamma(a) * x ** (a - 1) * np.exp(-b * x)
assert np.allclose(stats.gamma(a, scale=1 / b).pdf(x), density)
density = special.gamma(a + b) / (special.gamma(a) * special.gamma(b))
density = density * x ** (a - 1) * (1 - x) ** (b - 1)
assert np.allclose(stats.beta(a, b).pdf(x), density)
# A sum of r geometrics minus r, and sums with unequal p.
rng = np.random.default_rng(0)
failures = rng.geometric(p, size=(100_000, k)).sum(axis=1) - k
chance = stats.nbinom(k, p).pmf(j)
share = np.bincount(failures, minlength=6)[:6] / 100_000
assert np.all(np.abs(share - chance) < 4 * np.sqrt(chance / 100_000))
unequal = stats.bernoulli(0.2).var() + stats.bernoulli(0.8).var()
assert np.isclose(unequal, 0.32) and np.isclose(stats.binom(2, 0.5).var(), 0.5)
alpha = np.array([1.0, 2.0, 3.5])
dirichlet = stats.dirichlet(alpha)
assert np.allclose(dirichlet.mean(), alpha / alpha.sum())
m = alpha / alpha.sum()
assert np.allclose(dirichlet.var(), m * (1 - m) / (alpha.sum() + 1))

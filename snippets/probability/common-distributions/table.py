"""The table's means and variances, checked against SciPy."""

import numpy as np
from scipy import stats

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
alpha = np.array([1.0, 2.0, 3.5])
dirichlet = stats.dirichlet(alpha)
assert np.allclose(dirichlet.mean(), alpha / alpha.sum())
m = alpha / alpha.sum()
assert np.allclose(dirichlet.var(), m * (1 - m) / (alpha.sum() + 1))

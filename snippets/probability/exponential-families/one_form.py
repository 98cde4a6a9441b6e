"""Distributions in one form: h(x) exp(eta . t(x) - A(eta))."""

import numpy as np
from scipy import special, stats

# --8<-- [start:show]
rate, mu, s2 = 2.5, 1.2, 0.49
families = {  # name: (eta, t(x), A(eta), h(x))
    "Poisson": (
        [np.log(rate)],
        lambda x: [x],
        lambda e: np.exp(e[0]),
        lambda x: 1 / special.factorial(x),
    ),
    "Gaussian": (
        [mu / s2, -1 / (2 * s2)],
        lambda x: [x, x**2],
        lambda e: -(e[0] ** 2) / (4 * e[1]) - 0.5 * np.log(-2 * e[1]),
        lambda x: 1 / np.sqrt(2 * np.pi),
    ),
}


def density(name, x):
    eta, t, A, h = families[name]
    return h(x) * np.exp(np.dot(eta, t(x)) - A(eta))


for name, x, library in [
    ("Poisson", 3, stats.poisson(rate).pmf(3)),
    ("Gaussian", 2.0, stats.norm(mu, np.sqrt(s2)).pdf(2.0)),
]:
    print(f"{name:8} at {x}: {density(name, x):.4f}, SciPy {library:.4f}")
# --8<-- [end:show]

p = 0.3
families["Bernoulli"] = (
    [np.log(p / (1 - p))],
    lambda x: [x],
    lambda e: np.log1p(np.exp(e[0])),
    lambda x: 1.0,
)

for x in (0, 1):
    assert np.isclose(density("Bernoulli", x), stats.bernoulli(p).pmf(x))
for x in range(8):
    assert np.isclose(density("Poisson", x), stats.poisson(rate).pmf(x))
for x in (-1.0, 0.3, 2.0):
    library = stats.norm(mu, np.sqrt(s2)).pdf(x)
    assert np.isclose(density("Gaussian", x), library)
# Categorical: eta = log p up to a constant, t = one-hot, A = log-sum-exp.
q = np.array([0.2, 0.5, 0.3])
for shift in (0.0, 3.0):
    families["categorical"] = (
        np.log(q) + shift,
        lambda x: np.eye(3)[x],
        special.logsumexp,
        lambda x: 1.0,
    )
    assert np.allclose([density("categorical", k) for k in range(3)], q)
# Gamma: t = (log x, x), and the mean of log x from the derivative of A.
a, b = 2.6, 1.7


def A(e):
    return special.gammaln(e[0] + 1) - (e[0] + 1) * np.log(-e[1])


families["gamma"] = (
    [a - 1, -b],
    lambda x: [np.log(x), x],
    A,
    lambda x: 1.0,
)
for x in (0.2, 1.0, 3.1):
    assert np.isclose(density("gamma", x), stats.gamma(a, scale=1 / b).pdf(x))
step = 1e-5
slope = (A([a - 1 + step, -b]) - A([a - 1 - step, -b])) / (2 * step)
assert np.isclose(slope, special.digamma(a) - np.log(b))
families["unit"] = (
    [mu],
    lambda x: [x],
    lambda e: e[0] ** 2 / 2,
    lambda x: np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi),
)
assert np.isclose(density("unit", 0.4), stats.norm(mu, 1).pdf(0.4))
# With h = 1: of counts with mean 2 the geometric has more entropy.
count = np.arange(200)
entropies = [
    -special.xlogy(f, f).sum()
    for f in (stats.poisson(2).pmf(count), stats.geom(1 / 3, loc=-1).pmf(count))
]
assert entropies[1] > entropies[0] + 0.1

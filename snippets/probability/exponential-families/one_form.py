"""Four distributions in one form: h(x) exp(eta . t(x) - A(eta))."""

import numpy as np
from scipy import special, stats

# --8<-- [start:show]
p, rate, mu, s2 = 0.3, 2.5, 1.2, 0.49
families = {  # name: (eta, t(x), A(eta), h(x))
    "Bernoulli": (
        [np.log(p / (1 - p))],
        lambda x: [x],
        lambda e: np.log1p(np.exp(e[0])),
        lambda x: 1.0,
    ),
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


print("Poisson(2.5) at 3:  ", density("Poisson", 3).round(4))
print("N(1.2, 0.49) at 2:  ", density("Gaussian", 2.0).round(4))
# --8<-- [end:show]

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
    eta = np.log(q) + shift
    assert np.allclose(np.exp(eta - special.logsumexp(eta)), q)

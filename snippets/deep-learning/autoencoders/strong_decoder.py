"""A decoder that sees the previous value needs no code."""

import numpy as np
from scipy.stats import multivariate_normal, norm


# --8<-- [start:show]
def probabilistic_pca(X, k):
    """Bound (here: likelihood) and KL per example at the optimum."""
    values = np.sort(np.linalg.eigvalsh(np.cov(X.T, ddof=0)))[::-1]
    var = values[k:].mean()  # the best decoder variance
    values = np.append(values[:k], np.full(len(values) - k, var))
    kl = 0.5 * np.log(values / var).sum()
    return -0.5 * np.sum(np.log(2 * np.pi * values) + 1), kl


for seed in range(3):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(3000, 8))
    for t in range(1, 8):  # each value has variance 1
        X[:, t] = 0.9 * X[:, t - 1] + np.sqrt(0.19) * X[:, t]
    plain, kl = probabilistic_pca(X, k=2)
    rest = X[:, 1:] - 0.9 * X[:, :-1]  # what the last value leaves open
    strong, kl_strong = probabilistic_pca(rest, k=2)
    strong += norm.logpdf(X[:, 0]).mean()  # the first has none before it
    print(f"plain: bound {plain:.2f}, KL {kl:.2f}", end="   ")
    print(f"sees the last: bound {strong:.2f}, KL {kl_strong:.2f}")
    # --8<-- [end:show]
    exact = np.linalg.eigvalsh(
        0.9 ** np.abs(np.subtract.outer(*2 * [range(8)]))
    )
    exact[:6] = exact[:6].mean()
    gain = 0.5 * np.log(exact).sum() - 7 / 2 * np.log(0.19)
    assert gain > 0.6 and np.isclose(strong - plain, gain, atol=0.05)
    assert kl_strong < kl / 20
    # the formula is the likelihood of the fitted Gaussian
    values, axes = np.linalg.eigh(np.cov(X.T, ddof=0))
    values[:6] = values[:6].mean()
    model = multivariate_normal(X.mean(axis=0), axes * values @ axes.T)
    assert np.isclose(model.logpdf(X).mean(), plain)
# the strong decoder's KL is sampling noise: more data, less of it
many = np.random.default_rng(0).normal(size=(300_000, 7))
assert probabilistic_pca(many, k=2)[1] < kl_strong / 5

"""Bias and variance of the mean of k neighbours, exact and simulated."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
X = rng.uniform(size=60)  # fixed inputs; y = f(x) + noise of variance 0.09
f, sigma2, x0 = (lambda x: np.sin(2 * np.pi * x)), 0.09, 0.25
order = np.argsort(np.abs(X - x0))
table = {}
for k in (1, 5, 15, 60):
    bias = f(X[order[:k]]).mean() - f(x0)
    table[k] = bias**2, sigma2 / k
    print(
        f"k = {k:2}: bias^2 {bias**2:.3f}, variance {sigma2 / k:.3f}, ", end=""
    )
    print(f"sum {bias**2 + sigma2 / k:.3f}")
# --8<-- [end:show]

assert np.all(np.diff(np.abs(X - x0)[order]) >= 0)
Y = f(X) + np.sqrt(sigma2) * rng.normal(size=(40_000, 60))  # 40,000 samples
for k, (bias2, variance) in table.items():
    guess = Y[:, order[:k]].mean(axis=1)
    assert np.isclose(guess.var(), variance, rtol=0.04)
    simulated = np.mean((guess - f(x0)) ** 2)
    assert np.isclose(simulated, bias2 + variance, rtol=0.04)
for seed in range(20):  # the order of the sums does not hang on the sample
    X = np.random.default_rng(seed).uniform(size=60)
    near = f(X[np.argsort(np.abs(X - x0))])
    total = {k: (near[:k].mean() - 1) ** 2 + sigma2 / k for k in table}
    assert total[5] < total[1] < total[60]

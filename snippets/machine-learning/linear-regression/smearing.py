"""Back from the logarithm: the median, the mean, and smearing."""

import numpy as np
from scipy.stats import norm

# --8<-- [start:show]
rng = np.random.default_rng(0)


def sample(n):  # log price is linear in log area
    X = np.column_stack([np.ones(n), np.log(rng.uniform(30, 200, n))])
    return X, np.exp(X @ [3.0, 0.9] + 0.6 * rng.normal(size=n))


def smearing(X, y):  # weights for log y, and the factor
    w = np.linalg.lstsq(X, np.log(y), rcond=None)[0]
    return w, np.mean(np.exp(np.log(y) - X @ w))


X, y = sample(2000)
X_new, y_new = sample(20000)
w, factor = smearing(X, y)
naive = np.exp(X_new @ w)
print(f"weights {w.round(2)}, smearing factor {factor:.2f}")
shares = {}
for name, p in (("exp only", naive), ("smeared", factor * naive)):
    total, above = p.sum() / y_new.sum(), np.mean(y_new > p)
    shares[name] = total, above
    print(f"{name:8}: total {total:.2f} of the truth, ", end="")
    print(f"{above:.0%} of prices above")
# --8<-- [end:show]

assert np.allclose(w, [3, 0.9], atol=0.1)
assert np.allclose(shares["exp only"], [np.exp(-0.18), 0.5], atol=0.03)
beyond = norm.sf(0.18 / 0.6)  # noise above the log of the factor
assert np.allclose(shares["smeared"], [1, beyond], atol=0.03)

for seed in range(6):
    rng = np.random.default_rng(seed)
    (X, y), (X_new, y_new) = sample(2000), sample(20000)
    w, factor = smearing(X, y)
    naive = np.exp(X_new @ w)
    assert abs(factor - np.exp(0.18)) < 0.06
    assert abs(naive.sum() / y_new.sum() - np.exp(-0.18)) < 0.04
    assert abs(factor * naive.sum() / y_new.sum() - 1) < 0.06
    assert abs(np.mean(y_new > naive) - 0.5) < 0.02
    assert np.mean((y_new - factor * naive) ** 2) < np.mean(
        (y_new - naive) ** 2
    )
# Skewed noise, (E - 1) / 2 with E exponential: not the Gaussian factor.
for seed in range(3):
    rng = np.random.default_rng(seed)
    X = np.column_stack([np.ones(20000), rng.normal(size=20000)])
    noise = (rng.exponential(size=20000) - 1) / 2
    w, factor = smearing(X, np.exp(X @ [1, 0.5] + noise))
    true = np.exp(-0.5) / (1 - 0.5)  # 1.21, against 1.13
    assert abs(factor - true) < 0.03 < abs(np.exp(0.25 / 2) - true)
    ratio = np.exp(X @ [1, 0.5] + noise) / np.exp(X @ w)
    assert np.isclose(factor, ratio.mean())
assert np.isclose(np.exp(np.mean(np.log([1, 100]))), 10)
assert np.mean([1, 100]) == 50.5
# The card: noise of standard deviation 0.7 on the log scale.
assert round(np.exp(0.7**2 / 2), 2) == 1.28
assert round(np.exp(-(0.7**2) / 2), 2) == 0.78
assert round(100 * (np.exp(0.3) - 1)) == 35

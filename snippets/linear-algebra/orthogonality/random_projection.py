"""Johnson-Lindenstrauss: random Gaussian maps keep all distances."""

import numpy as np
from scipy.spatial.distance import pdist
from scipy.stats import chi2, kurtosis
from sklearn.random_projection import johnson_lindenstrauss_min_dim


# --8<-- [start:show]
def rows_needed(n, eps, delta):
    """k for which all n(n-1)/2 squared distances keep within 1 +- eps."""
    return int(np.ceil(np.log(n**2 / delta) / (eps**2 / 4 - eps**3 / 6)))


rng = np.random.default_rng(0)
n, eps = 1000, 0.5
k = rows_needed(n, eps, delta=0.01)
print(f"{n} points, squared distances within 50 %: k = {k}")
ratios = []
for d in (1000, 2000):
    X = rng.normal(size=(n, d)) ** 3  # points with heavy tails
    G = rng.normal(size=(k, d)) / np.sqrt(k)
    ratio = pdist(X @ G.T) ** 2 / pdist(X) ** 2
    ratios.append(ratio)
    print(f"d = {d}: ratios from {ratio.min():.2f} to {ratio.max():.2f}")
# --8<-- [end:show]

for ratio in ratios:
    assert 1 - eps < ratio.min() < 1 < ratio.max() < 1 + eps
    assert abs(ratio.mean() - 1) < 0.05  # neither shrunk nor stretched
assert kurtosis(X.ravel()) > 10  # heavy tails
assert k < n - 1 and n**2 * np.exp(-k * (eps**2 / 4 - eps**3 / 6)) <= 0.01
assert n**2 * np.exp(-(k - 1) * (eps**2 / 4 - eps**3 / 6)) > 0.01
Y = rng.normal(size=(20, 50))  # a fitted basis: n - 1 dimensions, exactly
V = np.linalg.svd(Y - Y.mean(axis=0))[2][:19]
assert np.allclose(pdist(Y @ V.T), pdist(Y))
assert not np.allclose(pdist(Y @ V[:18].T), pdist(Y))
eps = np.linspace(0.05, 0.95, 19)
for k in (10, 100, 800):  # the bound holds for the exact tails, and is near
    exact = chi2.sf(k * (1 + eps), k) + chi2.cdf(k * (1 - eps), k)
    bound = 2 * np.exp(-k * (eps**2 / 4 - eps**3 / 6))
    assert np.all(exact <= bound)
for n, e, delta in ((100, 0.3, 0.01), (5000, 0.1, 0.5)):
    k = rows_needed(n, e, delta)
    pairs = n * (n - 1) / 2
    tail = 2 * np.exp(-k * (e**2 / 4 - e**3 / 6))
    assert pairs * tail <= delta < 1.3 * n**2 / 2 * tail
    fewer = 2 * np.exp(-(k - 1) * (e**2 / 4 - e**3 / 6))
    assert fewer * n**2 / 2 > delta
library = johnson_lindenstrauss_min_dim(1000, eps=0.2)  # with delta = 1
assert abs(rows_needed(1000, 0.2, 1.0) - library) <= 1

u = rng.normal(size=50)  # squared length: mean 1, variance 2 / k
squared = [
    np.sum((rng.normal(size=(40, 50)) / np.sqrt(40) @ u) ** 2) / (u @ u)
    for _ in range(4000)
]
assert abs(np.mean(squared) - 1) < 5 * np.sqrt(2 / 40 / 4000)
assert abs(np.var(squared) / (2 / 40) - 1) < 0.2
for seed in range(5):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(60, 500))
    k = rows_needed(60, 0.5, 0.01)
    G = rng.normal(size=(k, 500)) / np.sqrt(k)
    ratio = pdist(X @ G.T) ** 2 / pdist(X) ** 2
    assert ratio.min() > 0.5 and ratio.max() < 1.5
# The card: log(n^2 / 0.01) over 0.26/30 and 0.88/30.
for n, e, k in ((1000, 0.2, 2126), (1000, 0.4, 628), (10**6, 0.4, 1099)):
    assert rows_needed(n, e, 0.01) == k
assert round(rows_needed(1000, 0.01, 0.01), -4) == 740_000  # the text's 1 %

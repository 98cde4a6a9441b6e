"""Serial numbers: an unbiased estimate from the largest."""

from itertools import combinations
from math import comb

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
N, k = 300, 5


def with_gap(draws):
    k = draws.shape[1]
    return draws.max(axis=1) * (1 + 1 / k) - 1


def from_mean(draws):
    return 2 * draws.mean(axis=1) - 1


draws = np.argsort(rng.uniform(size=(20_000, N)), axis=1)[:, :k] + 1
estimates = {
    "largest": draws.max(axis=1),
    "twice mean - 1": from_mean(draws),
    "largest + gap": with_gap(draws),
}
for name, estimate in estimates.items():
    print(f"{name:14} mean {estimate.mean():5.1f}, sd {estimate.std():4.1f}")
# --8<-- [end:show]

assert draws.min() == 1 and draws.max() == N
short = N - estimates["largest"]  # by (N - k) / (k + 1) on average
error = 4 * short.std() / np.sqrt(20_000)
assert abs(short.mean() - (N - k) / (k + 1)) < error
for name in ("twice mean - 1", "largest + gap"):
    error = estimates[name].std() / np.sqrt(20_000)
    assert abs(estimates[name].mean() - N) < 4 * error
for n, k in [(4, 1), (7, 3), (6, 6)]:  # exactly
    samples = np.array(list(combinations(range(1, n + 1), k)))
    assert np.isclose(samples.max(axis=1).mean(), k * (n + 1) / (k + 1))
    assert np.isclose(with_gap(samples).mean(), n)
    assert np.isclose(from_mean(samples).mean(), n)
    variance = (n + 1) * (n - k) / k  # over k + 2, and over 3
    assert np.isclose(with_gap(samples).var(), variance / (k + 2))
    assert np.isclose(from_mean(samples).var(), variance / 3)
    assert (from_mean(samples) < samples.max(axis=1)).any() == (1 < k < n)
assert 60 * (1 + 1 / 4) - 1 == 74
# Flat prior: posterior of N proportional to 1 / C(N, k) from the largest on.
total = np.arange(60, 200_000)
weight = np.array([1 / comb(n, 4) for n in range(60, 200_000)])
posterior_mean = (total * weight).sum() / weight.sum()
assert abs(posterior_mean - 59 * 3 / 2) < 0.01
# Three uniform numbers: the gaps are alike, so the largest averages 3/4.
three = np.sort(rng.uniform(size=(50_000, 3)), axis=1)
error = three.std(axis=0) / np.sqrt(50_000)
assert (abs(three.mean(axis=0) - [0.25, 0.5, 0.75]) < 4 * error).all()

"""Average a crude estimate given the sufficient statistic."""

import numpy as np


# --8<-- [start:show]
def rao_blackwell(counts):
    """Unbiased estimate of P(X = 0) from Poisson counts (n,)."""
    n, total = len(counts), np.sum(counts)
    return (1 - 1 / n) ** total


rng = np.random.default_rng(0)
samples = rng.poisson(1.5, size=(100_000, 10))
crude = (samples[:, 0] == 0).astype(float)
better = np.array([rao_blackwell(s) for s in samples])
print(f"truth {np.exp(-1.5):.4f}")
print(f"crude    mean {crude.mean():.4f}, variance {crude.var():.4f}")
print(f"improved mean {better.mean():.4f}, variance {better.var():.4f}")
# --8<-- [end:show]

truth = np.exp(-1.5)
for estimate in (crude, better):
    assert abs(estimate.mean() - truth) < 4 * estimate.std() / np.sqrt(100_000)
# A share of the variance: here 1/21, at most 1/n, the mean's share.
for rate in (0.1, 1.5, 6.0):
    for k in (1, 2, 5, 10):
        ratio = (np.exp(rate / k) - 1) / (np.exp(rate) - 1)
        assert ratio <= 1 / k
assert 20 < crude.var() / better.var() < 23
exact = truth**2 * (np.exp(1.5 / 10) - 1)
assert np.isclose(better.var(), exact, rtol=0.03)
assert rao_blackwell(np.array([0])) == 1 and rao_blackwell(np.array([3])) == 0
# Given the sum, the crude estimate averages to the improved one.
given = samples.sum(axis=1) == 12
share = crude[given].mean()
assert abs(share - 0.9**12) < 4 * np.sqrt(share * (1 - share) / given.sum())

"""Importance sampling: weigh, instead of rejecting."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 10_000
print(f"P(Z > 4) = {stats.norm.sf(4):.3e}")
plain = (rng.normal(size=n) > 4).mean()
x = 4 + rng.exponential(1 / 4, size=n)  # a proposal where it matters
weight = stats.norm.pdf(x) / stats.expon(loc=4, scale=1 / 4).pdf(x)
error = weight.std() / np.sqrt(n)
print(f"plain {plain:.3e}, weighted {weight.mean():.3e} +- {error:.0e}")


def effective_size(weight):
    return weight.sum() ** 2 / np.sum(weight**2)


for sd in (0.5, 1.0, 2.0):  # proposals for a target of sd 1
    x = rng.normal(0, sd, size=n)
    weight = stats.norm.pdf(x) / stats.norm(0, sd).pdf(x)
    second = np.sum(weight * x**2) / weight.sum()
    print(f"proposal sd {sd}: E[x^2] = {second:.2f}", end=", ")
    print(f"effective size {effective_size(weight):.0f} of {n}")
# --8<-- [end:show]

truth = stats.norm.sf(4)
x = 4 + rng.exponential(1 / 4, size=n)
weight = stats.norm.pdf(x) / stats.expon(loc=4, scale=1 / 4).pdf(x)
assert abs(weight.mean() - truth) < 4 * weight.std() / np.sqrt(n)
assert weight.std() < 0.5 * truth  # against truth / sqrt(truth) for plain
assert np.isclose(effective_size(np.ones(7)), 7)
assert np.isclose(effective_size(np.array([5.0, 0, 0])), 1)
x = rng.normal(0, 2, size=n)
w = stats.norm.pdf(x) / stats.norm(0, 2).pdf(x)
assert abs(w.mean() - 1) < 4 * w.std() / np.sqrt(n)
exact = 4 / np.sqrt(2 * 4 - 1)  # E[w^2] for proposal sd 2
assert np.isclose(np.mean(w**2), exact, rtol=0.05)
# Narrow proposal, sd 0.5: E[w^2] is infinite (needs 2 sd^2 > 1).
assert 2 * 0.5**2 <= 1
dims = [exact**d for d in (1, 10, 50)]
assert dims[2] > 1e8  # the effective share falls like its inverse

"""A product of 300 probabilities is zero in floating point; its log is not."""

import numpy as np
from scipy.special import softmax
from scipy.stats import gmean

# --8<-- [start:show]
rng = np.random.default_rng(0)
p = rng.uniform(0.001, 0.1, size=(2, 300))  # of 300 words under two classes
print("products:  ", p.prod(axis=1))

s = np.log(p).sum(axis=1)  # log scores
print("log scores:", s.round(1))
weight = np.exp(s - s.max())  # the largest becomes 1, so no 0/0
posterior = weight / weight.sum()
print("posteriors:", posterior.round(2))
# --8<-- [end:show]

assert np.allclose(np.exp(s / 300), gmean(p, axis=1))
assert np.all(p.prod(axis=1) == 0) and len(s) == 2
assert np.isclose(weight[1], np.exp(-3.1), atol=1e-3)  # the text
assert np.allclose(posterior, softmax(s)) and np.isclose(posterior.sum(), 1)
half = p[:, :100]
exact = half.prod(axis=1) / half.prod(axis=1).sum()
assert np.allclose(exact, softmax(np.log(half).sum(axis=1)))

"""Plug-in mutual information of independent variables is not zero."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)


def plug_in(n, k):
    """Estimated I(X; Y) of n independent pairs of k values each, in nats."""
    x, y = rng.integers(k, size=(2, n))
    p = np.zeros((k, k))
    np.add.at(p, (x, y), 1 / n)
    product = p.sum(axis=1, keepdims=True) * p.sum(axis=0, keepdims=True)
    seen = p > 0
    return np.sum(p[seen] * np.log(p[seen] / product[seen]))


for n in (100, 1000, 10_000):
    mean = np.mean([plug_in(n, 10) for _ in range(200)])
    print(f"n = {n:6}: {mean:.4f}, (k - 1)^2 / 2n = {81 / (2 * n):.4f}")
# --8<-- [end:show]

runs = np.array([plug_in(10_000, 10) for _ in range(400)])
# 2 n I is nearly chi-squared with 81 degrees of freedom.
assert abs(runs.mean() - 81 / 20_000) < 0.05 * 81 / 20_000
assert np.isclose(runs.std(), np.sqrt(162) / 20_000, rtol=0.15)
assert runs.min() > 0

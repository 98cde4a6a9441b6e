"""Plug-in mutual information: too large without dependence, too small with."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)


def plug_in(x, y, k):
    """Estimated I(X; Y) in nats of n pairs of values below k, shapes (n,)."""
    p = np.zeros((k, k))
    np.add.at(p, (x, y), 1 / len(x))  # adds up also where a pair repeats
    product = p.sum(axis=1, keepdims=True) * p.sum(axis=0, keepdims=True)
    seen = p > 0
    return np.sum(p[seen] * np.log(p[seen] / product[seen]))


k = 10
for n in (100, 1000, 10_000):
    draws = rng.integers(k, size=(200, 2, n))  # true I: 0, and for copies ln k
    apart = np.array([plug_in(x, y, k) for x, y in draws])
    copies = np.array([plug_in(x, x, k) for x, _ in draws])
    print(f"n = {n:6}: independent {apart.mean():.4f}", end=", ")
    print(f"(k - 1)^2 / (2n) = {(k - 1) ** 2 / (2 * n):.4f}", end=", ")
    print(f"copies {copies.mean():.3f}")
    # --8<-- [end:show]
    shares = [np.bincount(x, minlength=10) / n for x, _ in draws]
    assert np.allclose(copies, [stats.entropy(s) for s in shares])
    error = 4 * copies.std() / np.sqrt(200) + 40 / n**2
    assert abs(np.log(10) - 9 / (2 * n) - copies.mean()) < error
    assert copies.mean() < np.log(10) and apart.min() > 0
    if n > 100:  # 2 n I is nearly chi-squared with 81 degrees of freedom
        assert np.isclose(2 * n * apart.mean(), 81, rtol=0.05)
        assert np.isclose(2 * n * apart.std(), np.sqrt(162), rtol=0.2)
    else:  # n = k^2 is not yet "well above"
        assert 2 * n * apart.mean() > 1.1 * 81
assert k == 10 and n == 10**4

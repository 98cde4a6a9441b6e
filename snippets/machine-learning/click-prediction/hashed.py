"""Names that share a row of a hashed table, with one and with two hashes."""

import numpy as np


# --8<-- [start:show]
def alone(keys):
    """Share of the names that have their key to themselves."""
    _, at, count = np.unique(keys, return_inverse=True, return_counts=True)
    return np.mean(count[at.ravel()] == 1)


rng = np.random.default_rng(0)
K = 100_000  # names
print("   rows    one hash  by formula    two hashes of half the rows")
for H in (10_000, 100_000, 1_000_000):
    one = alone(rng.integers(H, size=K))
    h = H // 2  # two tables of H/2 rows, vectors added or multiplied
    first, second = rng.integers(h, size=(2, K))
    both = alone(first * np.int64(h) + second)
    formula = (1 - 1 / H) ** (K - 1)
    print(f"{H:8,d}  {one:8.4f}  {formula:10.4f}  {both:14.4f}")
    # --8<-- [end:show]
    assert 2 * h == H  # the same memory
    se = np.sqrt(formula * (1 - formula) / K)
    assert abs(one - formula) < 8 * se + 2 / K
    wanted = (1 - 1 / h**2) ** (K - 1)
    assert abs(both - wanted) < 1e-3
    assert both > 0.99 > 0.95 > one
    # quotient and remainder by H: no two names share both
    q, r = np.arange(K) // h, np.arange(K) % h
    assert alone(q * np.int64(h) + r) == 1
# a shared row learns the mean of its names, weighted by their views
views, clicks = np.array([900, 100]), np.array([18, 12])
assert np.isclose(clicks.sum() / views.sum(), 0.03)

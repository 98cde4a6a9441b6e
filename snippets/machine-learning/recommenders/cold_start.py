"""A new user: features, first ratings, or both."""

import numpy as np
from sklearn.linear_model import Ridge


# --8<-- [start:show]
def fold_in(V, r, lam, prior):
    """User vector (k,) from ratings r (n,) of items V (n, k).

    Ridge regression that shrinks towards prior (k,) instead of zero.
    """
    G = V.T @ V + lam * np.eye(V.shape[1])
    return prior + np.linalg.solve(G, V.T @ (r - V @ prior))


def errors(n, rng, scale=1, k=8, users=300, items=100):
    """Root mean squared error over the items that were not rated."""
    V = rng.normal(size=(items, k)) / np.sqrt(k)  # known item vectors
    out = np.zeros((users, 3))
    for u in range(users):
        features = np.sqrt(0.5) * rng.normal(size=k)  # half of the variance
        taste = features + np.sqrt(0.5) * rng.normal(size=k)
        r = V @ taste + 0.5 * rng.normal(size=items)
        ratings = fold_in(V[:n], r[:n], scale * 0.25 / 1.0, np.zeros(k))
        both = fold_in(V[:n], r[:n], scale * 0.25 / 0.5, features)
        for j, guess in enumerate((features, ratings, both)):
            out[u, j] = np.mean((r[n:] - V[n:] @ guess) ** 2)
    return np.sqrt(out.mean(axis=0))


print("ratings  features  ratings only  both")
for n in (0, 2, 8, 40):
    row = errors(n, np.random.default_rng(0))
    print(f"{n:7} {row[0]:9.2f} {row[1]:13.2f} {row[2]:5.2f}")
# --8<-- [end:show]

# Without ratings: variance of the taste not known, times |v|^2 = 1, and noise.
start = errors(0, np.random.default_rng(3), users=1500)
assert np.allclose(start, np.sqrt([0.75, 1.25, 0.75]), rtol=0.04)

for seed in (1, 2):
    for n in (0, 2, 8, 40):
        content, own, both = errors(n, np.random.default_rng(seed))
        assert both < min(content, own) + 1e-9
        assert (content < own) == (n < 8) or n == 8
        if n == 0:
            assert np.isclose(both, content)
# The best penalty: variance of the noise over what the prior leaves open.
for n in (4, 8):
    kept, half, twice = [
        errors(n, np.random.default_rng(5), scale) for scale in (1, 0.5, 2)
    ]
    assert (kept[1:] < half[1:]).all() and (kept[1:] < twice[1:]).all()
rng = np.random.default_rng(4)
V, r = rng.normal(size=(7, 3)), rng.normal(size=7)
prior = rng.normal(size=3)
model = Ridge(alpha=0.9, fit_intercept=False).fit(V, r)
assert np.allclose(fold_in(V, r, 0.9, np.zeros(3)), model.coef_)
# The gradient of |r - Vu|^2 + lam |u - prior|^2 vanishes.
u = fold_in(V, r, 0.9, prior)
assert np.allclose(V.T @ (r - V @ u), 0.9 * (u - prior))
# The text: one factor, item vector 1.
one = fold_in(np.ones((1, 1)), np.array([3.0]), 2, np.array([0.6]))
assert np.isclose(one, 1.4)

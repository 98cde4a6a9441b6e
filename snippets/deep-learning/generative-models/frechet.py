"""The Frechet distance of two Gaussians."""

import numpy as np
from scipy.linalg import sqrtm


# --8<-- [start:show]
def sqrt_psd(A):
    values, V = np.linalg.eigh(A)
    return (V * np.sqrt(np.maximum(values, 0))) @ V.T


def frechet(m1, C1, m2, C2):
    """Squared distance; means (d,), covariances (d, d), PSD."""
    root = sqrt_psd(C1)
    cross = np.linalg.eigvalsh(root @ C2 @ root)
    cross = np.sqrt(np.maximum(cross, 0)).sum()
    apart = np.sum((m1 - m2) ** 2)
    return apart + np.trace(C1) + np.trace(C2) - 2 * cross


m1, C1 = np.array([1.0, 0.0]), np.array([[4.0, 0.0], [0.0, 1.0]])
m2, C2 = np.array([0.0, 2.0]), np.array([[1.0, 0.0], [0.0, 9.0]])
print("by axis, 1 + 1 and 4 + 4:", round(frechet(m1, C1, m2, C2), 6))
a, b = np.diag([4.0, 1.0]), np.array([[2.5, 1.5], [1.5, 2.5]])
print("turned by 45 degrees:", round(frechet(m1, a, m1, b), 3))
# --8<-- [end:show]
assert np.isclose(frechet(m1, C1, m2, C2), 10)
assert np.allclose(np.linalg.eigvalsh(a), np.linalg.eigvalsh(b))
assert np.isclose(frechet(m1, a, m1, b), 10 - 2 * np.sqrt(12.5 + 8))
rng = np.random.default_rng(0)
for d, n in ((1, 5), (3, 20), (6, 4)):  # n = 4 < 6: singular
    X, Y = (
        rng.normal(size=(n, d)) @ rng.normal(size=(d, d)),
        rng.normal(size=(n, d)),
    )
    A, B = np.cov(X.T).reshape(d, d), np.cov(Y.T).reshape(d, d)
    m, k = X.mean(axis=0), Y.mean(axis=0)
    wanted = np.sum((m - k) ** 2) + np.trace(A + B - 2 * sqrtm(A @ B).real)
    assert np.isclose(frechet(m, A, k, B), wanted, atol=1e-4)
    assert np.isclose(frechet(m, A, k, B), frechet(k, B, m, A))
    assert np.isclose(frechet(m, A, m, A), 0, atol=1e-6)
# one dimension: the increasing map between the two is the cheapest
x = rng.normal(2, 3, size=200_000)
mapped = -1 + 0.5 / 3 * (x - 2)  # has N(-1, 0.25)
one = frechet(np.array([2.0]), np.eye(1) * 9, np.array([-1.0]), np.eye(1) / 4)
assert np.isclose(one, 9 + 6.25)
assert np.isclose(np.mean((x - mapped) ** 2), one, rtol=0.02)
# the card
one = frechet(np.array([3.0]), np.eye(1) * 16, np.array([1.0]), np.eye(1) * 9)
assert np.isclose(one, 5)
two = frechet(
    np.zeros(2), np.diag([16.0, 4.0]), np.ones(2), np.diag([1.0, 4.0])
)
assert np.isclose(two, 2 + 9)

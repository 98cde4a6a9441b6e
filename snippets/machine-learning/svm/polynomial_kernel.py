"""The polynomial kernel against the feature map it stands for."""

from math import comb

import numpy as np

# --8<-- [start:show]
r2 = np.sqrt(2)


def phi(x):
    a, b = x
    return np.array([1, r2 * a, r2 * b, a * a, r2 * a * b, b * b])


def kernel(x, z):
    return (1 + x @ z) ** 2


x, z = np.array([1.0, 2.0]), np.array([3.0, -1.0])
print("six features", round(phi(x) @ phi(z), 6), " kernel", kernel(x, z))
for d, degree in ((2, 2), (100, 2), (100, 5)):
    print(f"d={d:3}, degree {degree}: {comb(d + degree, degree):,} features")
# --8<-- [end:show]
assert x @ z == 3 - 2 and np.isclose(phi(x) @ phi(z), (1 + 1) ** 2)
rng = np.random.default_rng(0)
X = rng.normal(size=(12, 2))
P = np.array([phi(x) for x in X])
assert np.allclose(P @ P.T, (1 + X @ X.T) ** 2)
assert np.linalg.matrix_rank((1 + X @ X.T) ** 2) == comb(4, 2)
# The card: (2, 1) and (1, 3) under (x . z)^2.
x, z = np.array([2.0, 1.0]), np.array([1.0, 3.0])
short = [np.array([u[0] ** 2, r2 * u[0] * u[1], u[1] ** 2]) for u in (x, z)]
assert np.isclose(short[0] @ short[1], (x @ z) ** 2) and (x @ z) ** 2 == 25
assert np.allclose(
    [short[0][0] * short[1][0], short[0][1] * short[1][1]], [4, 12]
)
# A squared distance in feature space from three kernel values.
far = np.sum((phi(x) - phi(z)) ** 2)
assert np.isclose(far, kernel(x, x) - 2 * kernel(x, z) + kernel(z, z))
